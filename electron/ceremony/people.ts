import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { Session as SessionView } from '../contract/schemas/session.ts';
import type { Act } from '../rotation/ceremony.ts';
import type { Person } from '../rotation/events.ts';
import type { PassphraseJudge } from '../rotation/passphrase-port.ts';
import { nameRefusal } from '../rotation/people.ts';
import type { Random } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { KeyDerivationCost, KeySlotHolder, Vaults } from '../rotation/vault-port.ts';
import { dropOtherSlots } from './counting-slots.ts';
import { newPassphraseRefusal, refusalOf } from './new-passphrase.ts';
import type { OpenSession, Session } from './session.ts';

export interface PeopleDependencies {
  readonly session: Session;
  readonly vaults: Pick<Vaults, 'costOf'>;
  readonly judge: PassphraseJudge;
  readonly random: Random;
  readonly view: () => SessionView;
}

/** A key slot that an act puts on record. */
interface NewKeySlot {
  readonly holder: KeySlotHolder;
  readonly passphrase: string;
  readonly cost: KeyDerivationCost;
  readonly ownPassphrase: string;
  readonly witness: Person | null;
  readonly act: (keySlotId: string) => Act;
}

/** The people of a vault, their key slots, and its policies: what needs two of them, and how long it waits. */
export function peopleCalls({ session, vaults, judge, random, view }: PeopleDependencies) {
  const viewed = (done: Result<unknown, AppError>): Result<SessionView, AppError> =>
    done.ok ? ok(view()) : done;

  return {
    'passphrase.judge': async ({ passphrase, names }) => {
      const judgement = await judge.judge(passphrase, names);
      return ok({ ...judgement, refusal: refusalOf(passphrase, judgement) });
    },
    'people.add': async ({ name, role, passphrase, ownPassphrase }, second) => {
      const person = { id: random.id(), name: name.trim() };
      const ready = await mayAdd(person, passphrase);
      if (!ready.ok) return ready;
      const witness = await session.witness(second);
      if (!witness.ok) return witness;
      const open = session.permitted({ type: 'add-person' }, witness.value);
      if (!open.ok) return open;
      const act = (keySlotId: string): Act => ({ type: 'add-person', person, role, keySlotId });
      const cost = await vaults.costOf(1);
      const slot = { holder: { person, role }, passphrase, cost, ownPassphrase, act };
      return viewed(await recordKeySlot({ ...slot, witness: witness.value }));
    },
    'people.remove': async ({ personId, typedName }, second) => {
      const removed = await session.act({ type: 'remove-person', personId, typedName }, second);
      if (removed.ok) await session.exclusively(dropSlots);
      return viewed(removed);
    },
    'people.renewKeySlot': async ({ ownPassphrase, newPassphrase, unlockSeconds }) => {
      const open = session.require();
      if (!open.ok) return open;
      const { vault, tenant } = open.value;
      const { person } = vault;
      const refusal =
        newPassphrase === null
          ? null
          : await newPassphraseRefusal(judge, newPassphrase, [tenant.name, person.name]);
      if (refusal !== null) return err(refusal);
      const role = tenant.people.get(person.id)?.role ?? 'witness';
      const cost = await costFor(open.value, unlockSeconds);
      const change = newPassphrase === null ? 'key-derivation' : 'passphrase';
      const done = await recordKeySlot({
        holder: { person, role },
        passphrase: newPassphrase ?? ownPassphrase,
        cost,
        ownPassphrase,
        witness: null,
        act: (keySlotId) => ({ type: 'renew-key-slot', keySlotId, change }),
      });
      return viewed(done);
    },
    'people.setFourEyes': async ({ required }, second) =>
      viewed(await session.act({ type: 'set-four-eyes', required }, second)),
    'vault.setWaitingPolicy': async (policy, second) =>
      viewed(await session.act({ type: 'set-waiting-policy', policy }, second)),
  } satisfies Partial<Handlers>;

  /** What trying a passphrase shall cost: measured for so many seconds, or as it is for whoever is here. */
  async function costFor({ vault, tenant }: OpenSession, seconds: number | null): Promise<KeyDerivationCost> {
    const slotId = tenant.people.get(vault.person.id)?.keySlotId;
    const now = vault.keySlots.find(({ id }) => id === slotId)?.cost;
    return seconds === null && now !== undefined ? now : await vaults.costOf(seconds ?? 1);
  }

  async function mayAdd(person: Person, passphrase: string): Promise<Result<void, AppError>> {
    const open = session.require();
    if (!open.ok) return open;
    const { tenant } = open.value;
    const refusal =
      nameRefusal(tenant, person.name) ??
      (await newPassphraseRefusal(judge, passphrase, [tenant.name, person.name]));
    return refusal === null ? ok(undefined) : err(refusal);
  }

  /** Writes the slot, then puts it on record; whichever of the person's slots does not count then is dropped. */
  function recordKeySlot({
    holder,
    passphrase,
    cost,
    ...slot
  }: NewKeySlot): Promise<Result<OpenSession, AppError>> {
    return session.exclusivelyWithPassphrase(async (act) => {
      const open = session.require();
      if (!open.ok) return open;
      const { vault } = open.value;
      const authority = { personId: vault.person.id, passphrase: slot.ownPassphrase };
      const added = await vault.addKeySlot({ ...holder, passphrase, cost }, authority);
      if (!added.ok) return added;
      const recorded = await act(slot.act(added.value));
      await dropSlots();
      return recorded;
    }, slot.witness);
  }

  async function dropSlots(): Promise<Result<void, AppError>> {
    const open = session.require();
    if (open.ok) await dropOtherSlots(open.value.vault, open.value.tenant);
    return ok(undefined);
  }
}
