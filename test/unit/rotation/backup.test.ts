import { describe, expect, it } from 'vitest';
import { backupDue } from '../../../electron/rotation/backup.ts';
import { Ceremony, day, detailsOf, fileOf } from '../../helpers/ceremony-samples.ts';

describe('a backup', () => {
  it('is due once anything was recorded that it does not hold', () => {
    const ceremony = new Ceremony();
    expect(backupDue(ceremony.tenant)).toBe(false);
    ceremony.do({ type: 'register-receiver', receiverId: 'swift', details: detailsOf('swift') }, day(0));
    expect(backupDue(ceremony.tenant)).toBe(true);
    ceremony.do({ type: 'record-backup', file: fileOf('a.keyturn-backup') }, day(1));
    expect(backupDue(ceremony.tenant)).toBe(false);
    ceremony.do({ type: 'register-receiver', receiverId: 'late', details: detailsOf('late') }, day(2));
    expect(backupDue(ceremony.tenant)).toBe(true);
  });
});
