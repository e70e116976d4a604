import type { AppError } from '../contract/errors.ts';
import type { CallInput, Handlers } from '../contract/ipc.ts';
import { agreedDates, switchDateRefusal } from '../rotation/agreed-dates.ts';
import type { FileEvidence } from '../rotation/events.ts';
import type { Exchange, HandOverContents, HandOverFile, TravelFiles } from '../rotation/exchange-port.ts';
import { rotationOf } from '../rotation/order.ts';
import type { Pki, Random } from '../rotation/ports.ts';
import type { ReportSource, Reports } from '../rotation/report-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { type PermittedHandOver, receiverForHandOver } from '../rotation/steps/hand-over.ts';
import { civilDate } from '../rotation/time.ts';
import { signingRefusal } from '../rotation/vault-signing-certificate.ts';
import { utcOffsetMinutes } from './civil-time.ts';
import type { Dialogs, Printer } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { Session } from './session.ts';
import { type HandOverFacts, signHandOver } from './signed-manifest.ts';

export interface HandOverDependencies {
  readonly session: Session;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly exchange: Exchange;
  readonly reports: Reports;
  readonly printer: Printer;
  readonly pki: Pki;
  readonly random: Random;
  readonly application: Pick<ReportSource, 'simulatedClock'>;
}

type Wish = CallInput<'rotations.exportHandOver'>;

/** Where a hand-over goes: into a new folder in `parent`, or into a new .zip. */
type Target = { readonly form: 'folder'; readonly parent: string } | { form: 'zip'; readonly path: string };

/** Step 3: the files that a receiver gets, and the fingerprint to compare. */
export function handOverCalls(dependencies: HandOverDependencies) {
  const { session, dialogs, files, exchange, reports, random } = dependencies;
  return {
    'rotations.exportHandOver': async (wish) => {
      const before = session.permitted({ type: 'prepare-hand-over' }, null);
      if (!before.ok) return before;
      const early = permittedNow(session, wish);
      if (!early.ok) return early;
      const unsigned = signingRefusal(before.value.tenant, session.clock.now());
      if (unsigned !== null) return err(unsigned);
      const { receiver, progress, newKeyPair } = early.value;
      const { certificate: newCertificate } = newKeyPair;
      const target = await chooseTarget(wish.form, exchange.handOverFolder({ receiver, newCertificate }));
      if (target === null) return err({ code: 'cancelled' });
      // A receiver who was given the files twice may confirm with either: the challenge stays.
      const challenge = progress.prepared?.challenge ?? random.challenge();
      const open = await session.exclusively(async (act) => {
        const contents = contentsOf(dependencies, wish, challenge);
        if (!contents.ok) return contents;
        const folder = exchange.handOverFolder(contents.value);
        const made = await filesOf(dependencies, contents.value);
        const signed = await signHandOver(dependencies, act, factsOf(contents.value), made);
        if (!signed.ok) return signed;
        const written = await write(target, folder, signed.value.files, contents.value.preparedAt);
        if (!written.ok) return written;
        const { rotationId, receiverId, switchBy } = wish;
        const handOver = { rotationId, receiverId, challenge, folder, switchBy, ...written.value };
        const fault = await signed.value.fault(written.value.files);
        const recorded =
          fault === null ? await act({ type: 'prepare-hand-over', written: handOver }) : err(fault);
        if (!recorded.ok) await discard(target, folder);
        return recorded;
      });
      return viewAfter(session, open, wish.rotationId);
    },
    'rotations.readFingerprint': ({ rotationId }) => {
      const open = session.require();
      if (!open.ok) return open;
      const { tenant } = open.value;
      const rotation = rotationOf(tenant, rotationId);
      if (!rotation.ok) return rotation;
      const sha256 = tenant.keyPairs.get(rotation.value.newKeyId ?? '')?.certificate.sha256;
      if (sha256 === undefined) {
        return err({ code: 'step-out-of-order', step: 'hand-over', missing: 'create-key-pair' });
      }
      const qrCode = reports.qrCode(sha256.toUpperCase());
      return ok({ sha256, words: exchange.fingerprintWords(sha256), qrCode });
    },
  } satisfies Partial<Handlers>;

  async function chooseTarget(form: Wish['form'], folder: string): Promise<Target | null> {
    if (form === 'folder') {
      const parent = await dialogs.chooseFolder('hand-over');
      return parent === null ? null : { form, parent };
    }
    const path = await dialogs.chooseNewFile('hand-over-archive', `${folder}.zip`);
    return path === null ? null : { form, path };
  }

  async function write(
    target: Target,
    folder: string,
    made: readonly HandOverFile[],
    at: string,
  ): Promise<
    Result<{ readonly archive: FileEvidence | null; readonly files: readonly FileEvidence[] }, AppError>
  > {
    if (target.form === 'zip') return files.writeArchive(target.path, folder, made, at);
    const written = await files.writeFolder(target.parent, folder, made);
    return written.ok ? ok({ archive: null, files: written.value }) : written;
  }

  function discard(target: Target, folder: string): Promise<void> {
    return target.form === 'zip' ? files.discard(target.path) : files.discard(target.parent, folder);
  }
}

/** May the certificate go out to that receiver at this moment, with that date? */
function permittedNow(
  session: Session,
  { rotationId, receiverId, switchBy }: Wish,
): Result<PermittedHandOver, AppError> {
  const open = session.require();
  if (!open.ok) return open;
  const permitted = receiverForHandOver(open.value.tenant, rotationId, receiverId);
  if (!permitted.ok) return permitted;
  const refusal = switchDateRefusal(permitted.value.newKeyPair.certificate, switchBy, session.clock.now());
  return refusal === null ? permitted : err(refusal);
}

/** What goes out to the receiver, if it may go out at this moment. */
function contentsOf(
  { session, pki, application }: HandOverDependencies,
  wish: Wish,
  challenge: string,
): Result<HandOverContents, AppError> {
  const open = session.require();
  if (!open.ok) return open;
  const permitted = permittedNow(session, wish);
  if (!permitted.ok) return permitted;
  const { receiver, progress, oldKeyPair, newKeyPair, retentionDays } = permitted.value;
  const { id, systemName, contact, guaranteedDeliveryTimeHours } = receiver;
  const preparedAt = session.clock.now();
  const today = civilDate(preparedAt, utcOffsetMinutes(preparedAt));
  return ok({
    language: wish.language,
    tenant: open.value.tenant.name,
    rotationId: wish.rotationId,
    receiver: { id, systemName, contact },
    oldCertificate: oldKeyPair.certificate,
    newCertificate: newKeyPair.certificate,
    newCertificatePem: pki.toPem(newKeyPair.certificate),
    newCertificatePkcs7: pki.toPkcs7([newKeyPair.certificate, ...newKeyPair.chain]),
    challenge,
    dates: agreedDates(today, wish.switchBy, { guaranteedDeliveryTimeHours, retentionDays }),
    retentionDays,
    madeBefore: progress.prepared === null ? 0 : 1 + progress.prepared.again.length,
    preparedAt,
    preparedBy: open.value.vault.person.name,
    simulatedClock: application.simulatedClock,
  });
}

/** The files of a hand-over, the letter printed among them. */
async function filesOf(
  { exchange, reports, printer }: HandOverDependencies,
  contents: HandOverContents,
): Promise<readonly HandOverFile[]> {
  const letter = await printer.pdf(reports.handOverLetter(exchange.letter(contents)));
  return exchange.handOverFiles(contents, letter);
}

/** What the manifest says of it. */
const factsOf = (contents: HandOverContents): HandOverFacts => ({
  rotationId: contents.rotationId,
  receiverId: contents.receiver.id,
  receiver: contents.receiver.systemName,
  oldCertificateSha256: contents.oldCertificate.sha256,
  newCertificateSha256: contents.newCertificate.sha256,
});
