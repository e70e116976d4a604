import { describe, expect, it } from 'vitest';
import { keyPairProposal } from '../../../electron/rotation/proposal.ts';
import { acts, type Ceremony, certificateOf, day, fileOf, prepared } from '../../helpers/ceremony-samples.ts';

const startedWith = (...aliases: string[]): Ceremony => {
  const ceremony = prepared();
  for (const alias of aliases) {
    ceremony.do(
      {
        type: 'register-key-in-use',
        key: {
          keyId: alias,
          alias,
          certificate: certificateOf(alias),
          privateKeyHeld: false,
          receiverIds: [],
          file: fileOf(alias),
        },
      },
      day(0),
    );
  }
  return ceremony.do(acts.start(['swift']), day(0));
};

const proposalOf = (ceremony: Ceremony) =>
  keyPairProposal(ceremony.tenant, ceremony.rotation(), day(0, '15:30:00.000'));

describe('what step 1 is pre-filled with', () => {
  it('names the new key pair after the old one and this year', () => {
    expect(proposalOf(startedWith()).alias).toBe('dec_2026');
  });

  it('never proposes an alias that is taken, whatever its case', () => {
    expect(proposalOf(startedWith('DEC_2026', 'dec_2026_2')).alias).toBe('dec_2026_3');
  });

  it('takes the subject of the old certificate, and two years from today', () => {
    const { subject, notBefore, notAfter } = proposalOf(startedWith());
    expect(subject).toEqual(certificateOf('old').subjectAttributes);
    expect(notBefore).toBe('2026-12-01T00:00:00.000Z');
    expect(notAfter).toBe('2028-11-30T00:00:00.000Z');
  });
});
