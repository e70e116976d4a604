import type { Handlers } from '../contract/ipc.ts';
import { ok } from '../rotation/result.ts';
import { utcOffsetMinutes } from './civil-time.ts';
import type { Session } from './session.ts';

/** A person says what date it is, where the clock alone is not believed (I6). */
export function dateCalls({ session }: { readonly session: Session }) {
  return {
    'clock.confirmDate': async ({ date, source }, second) => {
      const statement = { date, source, utcOffsetMinutes: utcOffsetMinutes(session.clock.now()) };
      const open = await session.act({ type: 'confirm-date', statement }, second);
      if (!open.ok) return open;
      const { tenant, vault } = open.value;
      return ok({ at: tenant.lastRecordedAt, by: vault.person });
    },
  } satisfies Partial<Handlers>;
}
