import type { AppError } from '../contract/errors.ts';
import type { Session as SessionView } from '../contract/schemas/session.ts';
import { ok, type Result } from '../rotation/result.ts';
import type { Choices } from './choices.ts';
import type { KnownVaults } from './ports.ts';
import type { Session } from './session.ts';

export interface EnteringDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly knownVaults: KnownVaults;
  readonly view: () => SessionView;
  readonly onSessionChanged: () => void;
}

/** What follows once a vault was opened, whichever way: it is known from then on, and the screens are told. */
export function onEntered({ session, choices, knownVaults, view, onSessionChanged }: EnteringDependencies) {
  return (done: Result<void, AppError>): Result<SessionView, AppError> => {
    if (!done.ok) return done;
    if (session.open !== null) {
      choices.letAllGo();
      const { vault, tenant } = session.open;
      knownVaults.remember({
        vaultId: vault.vaultId,
        tenant: tenant.name,
        folder: vault.folder,
        lastOpenedAt: session.clock.now(),
        lastOpenedBy: vault.person.name,
      });
    }
    onSessionChanged();
    return ok(view());
  };
}
