import type { FileSystem } from './file-system.ts';
import type { Locking } from './lock.ts';
import type { KeyDerivation } from './parameters.ts';

/** What vaults stand on. The application has one of it, on disk; tests have others. */
export interface VaultGround {
  readonly fileSystem: FileSystem;
  readonly keyDerivation: KeyDerivation;
  readonly locking: Locking;
}
