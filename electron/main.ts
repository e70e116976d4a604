import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, session as electronSession, powerMonitor } from 'electron';
import { authorityCalls } from './ceremony/authority.ts';
import { backupCalls } from './ceremony/backups.ts';
import { Choices } from './ceremony/choices.ts';
import { toleratedMilliseconds } from './ceremony/clock-departures.ts';
import { confirmationCalls } from './ceremony/confirmations.ts';
import { dateCalls } from './ceremony/dates.ts';
import { onEntered } from './ceremony/entering.ts';
import { handOverCalls } from './ceremony/hand-overs.ts';
import { importCalls } from './ceremony/imports.ts';
import { keyPairExportCalls } from './ceremony/key-pair-exports.ts';
import { keyCalls } from './ceremony/keys.ts';
import { messageCalls } from './ceremony/messages.ts';
import { newKeyPairCalls } from './ceremony/new-key-pairs.ts';
import { peopleCalls } from './ceremony/people.ts';
import { receiverCalls } from './ceremony/receivers.ts';
import { recoveryCalls } from './ceremony/recovery.ts';
import { reportCalls } from './ceremony/reports.ts';
import { rotationCalls } from './ceremony/rotations.ts';
import { Session } from './ceremony/session.ts';
import { sessionView } from './ceremony/session-view.ts';
import { signingCertificateCalls } from './ceremony/signing-certificates.ts';
import { UnlockAttempts } from './ceremony/unlock-attempts.ts';
import { vaultCalls } from './ceremony/vault-calls.ts';
import { VaultLock } from './ceremony/vault-lock.ts';
import { vaultSigningCertificateCalls } from './ceremony/vault-signing-certificate.ts';
import type { Handlers } from './contract/ipc.ts';
import { receiverExchange } from './exchange/hand-over.ts';
import { diskFiles } from './exchange/travel-files.ts';
import { passphraseJudge } from './passphrases/passphrase-judge.ts';
import { createPki } from './pki/pki.ts';
import { recoveryShares } from './recovery/recovery-shares.ts';
import { rotationReports } from './report/rotation-report.tsx';
import type { Random } from './rotation/ports.ts';
import { declareAppScheme, PrintedDocuments, serveApp } from './shell/app-protocol.ts';
import { ClockWatch } from './shell/clock-watch.ts';
import { simulatedClock, systemClock } from './shell/clocks.ts';
import { systemDialogs } from './shell/dialogs.ts';
import { onInput } from './shell/input.ts';
import { answerCalls, tell } from './shell/ipc/handlers.ts';
import { LockWatch } from './shell/lock-watch.ts';
import { lockDown } from './shell/lockdown.ts';
import { setMenu } from './shell/menu.ts';
import { openPreferences } from './shell/preferences.ts';
import { systemPrinter } from './shell/printing.ts';
import { de } from './shell/text/de.ts';
import { en } from './shell/text/en.ts';
import { beforeClosing, createWindow, loadAfresh } from './shell/window.ts';
import { diskVaults } from './vault/vaults.ts';
import { messageExaminer } from './wss/message-examiner.ts';

declareAppScheme();
lockDown();

// A second start shows the window of the first: two writers on one vault must not be.
if (app.requestSingleInstanceLock()) app.whenReady().then(start);
else app.quit();

const random: Random = {
  id: () => randomUUID(),
  challenge: () => randomBytes(32).toString('hex'),
};

function start(): void {
  const clock = __SIMULATED_CLOCK__ ? simulatedClock(process.env.KEYTURN_CLOCK_OFFSET_FILE) : systemClock;
  const { preferences, knownVaults, failedUnlocks, seenHeads } = openPreferences();
  const systemLanguage = app.getPreferredSystemLanguages()[0]?.startsWith('de') ? 'de' : 'en';
  const language = () => preferences.read().language ?? systemLanguage;
  const texts = () => (language() === 'de' ? de : en);
  const documents = new PrintedDocuments();
  serveApp(electronSession.defaultSession, join(import.meta.dirname, '..', 'renderer'), documents);

  const clockWatch = new ClockWatch(
    () => Date.parse(clock.now()),
    () => performance.now(),
    toleratedMilliseconds,
  );
  const vaults = diskVaults;
  const attempts = new UnlockAttempts(failedUnlocks, clock);
  const session = new Session({ vaults, clock, random, watch: clockWatch, seenHeads, attempts });
  const choices = new Choices(random);
  const lock = new VaultLock(session, choices, () => loadAfresh(window));
  const pki = createPki();
  const dialogs = systemDialogs(() => window, texts);
  const files = diskFiles;
  const exchange = receiverExchange;
  const application = {
    version: app.getVersion(),
    systemLanguage,
    get simulatedClock() {
      return clock.moved();
    },
  } as const;
  const view = () => sessionView({ session, lock, preferences, knownVaults, application });
  const entered = onEntered({ session, choices, knownVaults, view, onSessionChanged });
  const judge = passphraseJudge(join(import.meta.dirname, 'passphrase-judge.js'));
  const examiner = messageExaminer(join(import.meta.dirname, 'message-examiner.js'));
  const shares = recoveryShares;
  const printer = systemPrinter(documents);
  const reports = rotationReports;
  const handlers: Handlers = {
    ...vaultCalls({
      session,
      vaults,
      choices,
      lock,
      dialogs,
      preferences,
      knownVaults,
      shares,
      judge,
      view,
      entered,
      onSessionChanged,
    }),
    ...backupCalls({ session, vaults, choices, dialogs, files, shares, judge, view, entered }),
    ...vaultSigningCertificateCalls({ session, dialogs, files, pki, random, view }),
    ...peopleCalls({ session, vaults, judge, random, view }),
    ...recoveryCalls({
      session,
      shares,
      dialogs,
      files,
      reports,
      printer,
      application,
      language,
      view,
    }),
    ...dateCalls({ session }),
    ...importCalls({ session, choices, dialogs, files, exchange, pki, examiner }),
    ...receiverCalls({ session, random }),
    ...signingCertificateCalls({ session, choices, dialogs, files, pki }),
    ...keyCalls({ session, choices, pki, random }),
    ...rotationCalls({ session, random }),
    ...newKeyPairCalls({ session, dialogs, files, pki, random }),
    ...keyPairExportCalls({ session, dialogs, files, pki }),
    ...authorityCalls({ session, choices, dialogs, files, pki }),
    ...handOverCalls({ session, dialogs, files, exchange, reports, printer, pki, random, application }),
    ...confirmationCalls({ session, choices, dialogs, files, exchange, pki }),
    ...messageCalls({ session, choices, dialogs, examiner }),
    ...reportCalls({
      session,
      dialogs,
      files,
      reports,
      printer,
      application,
      language,
    }),
  };

  const window: BrowserWindow = createWindow(join(import.meta.dirname, '..', 'preload', 'preload.cjs'));
  answerCalls(handlers, (contents) => contents === window.webContents);
  session.onRecorded = () => tell(window.webContents, 'state.changed');
  watchClock();
  app.on('second-instance', () => window.focus());
  app.on('window-all-closed', () => app.quit());
  beforeClosing(window, () => lock.dropSecrets());
  const lockWatch = new LockWatch({
    power: powerMonitor,
    now: () => performance.now(),
    limitMinutes: () => preferences.read().lockAfterMinutes,
    onLock: (cause) => void lock.lock(cause),
  });
  onInput(window.webContents, () => lockWatch.noteInput());
  lockWatch.start();
  showMenu();

  function showMenu(): void {
    setMenu(texts().menu, {
      import: () => tell(window.webContents, 'import.requested'),
      lock: () => void lock.lock('person'),
    });
  }

  /** A moved clock is on record before the next act; without an act it is noticed within half a minute. */
  function watchClock(): void {
    setInterval(() => void session.lookAtClock(), __SIMULATED_CLOCK__ ? 500 : 30_000);
    powerMonitor.on('suspend', () => clockWatch.sleep());
    powerMonitor.on('resume', () => clockWatch.wake());
  }

  function onSessionChanged(): void {
    showMenu();
    tell(window.webContents, 'session.changed');
  }
}
