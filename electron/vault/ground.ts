import type { FileSystem } from './file-system.ts';
import type { Locking } from './lock.ts';
import type { KeyDerivation } from './parameters.ts';

/** What vaults stand on. The application has one of it, on disk; tests have others. */
export interface VaultGround {
  readonly fileSystem: FileSystem;
  readonly keyDerivation: KeyDerivation;
  readonly locking: Locking;
  /** A new checkpoint is due once so many records had to be opened by themselves. */
  readonly recordsPerCheckpoint: number;
}
