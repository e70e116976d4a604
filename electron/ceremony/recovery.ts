import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { Session as SessionView } from '../contract/schemas/session.ts';
import type { Person } from '../rotation/events.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import { type RecoveryScheme, schemeRefusal } from '../rotation/recovery.ts';
import type { RecoveryShares } from '../rotation/recovery-port.ts';
import type { ReportDocument, ReportSource, Reports } from '../rotation/report-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { dropOtherSlots } from './counting-slots.ts';
import { fileName } from './file-name.ts';
import type { Dialogs, Printer } from './ports.ts';
import type { OpenSession, Session } from './session.ts';

export interface RecoveryDependencies {
  readonly session: Session;
  readonly shares: RecoveryShares;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly reports: Reports;
  readonly printer: Printer;
  readonly application: Pick<ReportSource, 'version' | 'simulatedClock'>;
  readonly language: () => 'en' | 'de';
  readonly view: () => SessionView;
}

interface NewCards {
  readonly document: ReportDocument;
  readonly slotId: string;
}

type WayOut = { readonly print: true } | { readonly print: false; readonly path: string };

/** Shares of a recovery key, on cards: made, and rehearsed. */
export function recoveryCalls(dependencies: RecoveryDependencies) {
  const { session, shares, dialogs, files, reports, printer, application, language, view } = dependencies;

  return {
    'recovery.makeShares': async ({ threshold, shares: count, ownPassphrase, cards: output }, second) => {
      const scheme = { threshold, shares: count };
      const refusal = schemeRefusal(scheme);
      if (refusal !== null) return err(refusal);
      const witness = await session.witness(second);
      if (!witness.ok) return witness;
      const way = await wayOut(output, witness.value);
      if (!way.ok) return way;
      const made = await newCards(scheme, ownPassphrase, witness.value);
      if (!made.ok) return made;
      const recorded = await hand(made.value, way.value, scheme, witness.value);
      await session.exclusively(dropSlots);
      return recorded.ok ? ok(view()) : recorded;
    },
    'recovery.rehearse': async ({ cards }) => {
      const open = session.require();
      if (!open.ok) return open;
      const { vault, tenant } = open.value;
      if (tenant.recovery === null) return err({ code: 'no-recovery-shares' });
      const combined = await shares.combine(cards);
      if (!combined.ok) return combined;
      const { recoveryKey, shareNumbers } = combined.value;
      const proven = await vault
        .proveRecovery(tenant.recovery.slotId, recoveryKey)
        .finally(() => recoveryKey.fill(0));
      if (!proven.ok) return proven;
      const recorded = await session.act({ type: 'record-rehearsal', shareNumbers });
      return recorded.ok ? ok(view()) : recorded;
    },
  } satisfies Partial<Handlers>;

  /** A slot for a new recovery key, and the cards that hold its shares: the key itself is gone. */
  function newCards(
    scheme: RecoveryScheme,
    ownPassphrase: string,
    witness: Person | null,
  ): Promise<Result<NewCards, AppError>> {
    return session.exclusivelyWithPassphrase(async () => {
      const open = session.permitted({ type: 'record-recovery-shares' }, witness);
      if (!open.ok) return open;
      const { vault, tenant } = open.value;
      const authority = { personId: vault.person.id, passphrase: ownPassphrase };
      const slot = await vault.addRecoverySlot(scheme, authority);
      if (!slot.ok) return slot;
      const { id: slotId, recoveryKey } = slot.value;
      const words = await shares.split(recoveryKey, scheme).finally(() => recoveryKey.fill(0));
      const shared = {
        tenant: tenant.name,
        vaultId: tenant.vaultId,
        ...scheme,
        madeAt: session.clock.now(),
        madeBy: vault.person.name,
      };
      const cards = words.map((text, index) => ({ ...shared, number: index + 1, words: text }));
      const { version, simulatedClock } = application;
      const document = reports.recoveryCards(cards, { version, simulatedClock, language: language() });
      return ok({ document, slotId });
    }, witness);
  }

  /** Where the cards go, if they may be made: a file that is chosen now, or the printer. */
  async function wayOut(
    output: 'pdf' | 'printer',
    witness: Person | null,
  ): Promise<Result<WayOut, AppError>> {
    const open = session.permitted({ type: 'record-recovery-shares' }, witness);
    if (!open.ok) return open;
    if (output === 'printer') return ok({ print: true });
    const path = await dialogs.chooseNewFile('recovery-cards', cardsName(open.value));
    return path === null ? err({ code: 'cancelled' }) : ok({ print: false, path });
  }

  /** Puts the cards out, and only then on record: what nobody holds must not count. */
  async function hand(
    { document, slotId }: NewCards,
    way: WayOut,
    scheme: RecoveryScheme,
    witness: Person | null,
  ): Promise<Result<unknown, AppError>> {
    if (way.print) {
      const printed = await printer.print(document);
      return printed.ok ? record(slotId, scheme, witness) : printed;
    }
    const written = await files.write<never>(way.path, await printer.pdf(document), async () => null);
    if (!written.ok) return written;
    const recorded = await record(slotId, scheme, witness);
    if (!recorded.ok) await files.discard(way.path);
    return recorded;
  }

  /** Printing takes as long as people take: the slot may have gone with a lock or another act meanwhile. */
  function record(
    recoverySlotId: string,
    scheme: RecoveryScheme,
    witness: Person | null,
  ): Promise<Result<OpenSession, AppError>> {
    return session.exclusively((act) => {
      const there = session.open?.vault.recoverySlots.some(({ id }) => id === recoverySlotId) ?? false;
      if (!there) return Promise.resolve(err({ code: 'no-vault-open' }));
      return act({ type: 'record-recovery-shares', recoverySlotId, scheme });
    }, witness);
  }

  async function dropSlots(): Promise<Result<void, AppError>> {
    const open = session.require();
    if (open.ok) await dropOtherSlots(open.value.vault, open.value.tenant);
    return ok(undefined);
  }
}

const cardsName = ({ tenant }: OpenSession): string => `keyturn-recovery-cards-${fileName(tenant.name)}.pdf`;
