import type { Tenant } from './tenant.ts';

/** Is there anything that the last backup does not hold? The creation of the vault alone is nothing to lose yet. */
export function backupDue({ backup, created, lastRecordedAt }: Tenant): boolean {
  return backup === null ? lastRecordedAt > created.at : !backup.current;
}
