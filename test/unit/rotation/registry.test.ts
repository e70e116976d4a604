import { describe, expect, it } from 'vitest';
import { certificateOf, day, fileOf, prepared } from '../../helpers/ceremony-samples.ts';

describe('a signing certificate', () => {
  it.each(['mail', 'usb-stick'] as const)(
    'is not pinned when its fingerprint was compared by %s',
    (comparedBy) => {
      const ceremony = prepared();
      const before = ceremony.tenant;
      const certificate = certificateOf('forged');
      const statement = {
        receiverId: 'swift',
        certificate,
        file: fileOf('forged.cer'),
        comparedSha256: certificate.sha256,
        comparedWith: 'Ray',
        comparedBy,
      };
      expect(ceremony.attempt({ type: 'pin-signing-certificate', statement }, day(1))).toEqual({
        code: 'channel-proves-nothing',
      });
      expect(ceremony.tenant).toBe(before);
    },
  );
});
