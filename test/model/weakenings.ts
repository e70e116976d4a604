import { ok, type Result } from '../../electron/rotation/result.ts';
import type { Weakening } from './core.ts';

type Decision = (...args: readonly unknown[]) => unknown;
type Module = Readonly<Record<string, Decision>>;
interface Coded {
  readonly code: string;
}

const file = { name: 'any', sha256: '0'.repeat(64), bytes: 1 };

/** A function that says why not: here it no longer gives this reason. */
const silenced =
  (name: string, code: string, concerns: (args: readonly unknown[]) => boolean = () => true) =>
  (module: Module) => ({
    [name]: (...args: readonly unknown[]) => {
      const refusal = module[name]?.(...args) as Coded | null;
      return refusal?.code === code && concerns(args) ? null : refusal;
    },
  });

/** A function that decides: what it refused for this reason happens all the same. */
const permitted =
  (name: string, code: string, happening: (args: readonly unknown[]) => object) => (module: Module) => ({
    [name]: (...args: readonly unknown[]) => {
      const decided = module[name]?.(...args) as Result<unknown, Coded>;
      return !decided.ok && decided.error.code === code ? ok([happening(args)]) : decided;
    },
  });

const started = ([, start]: readonly unknown[]) => ({
  type: 'rotation-started',
  procedure: 'tenant-decrypts-outbound-response',
  ...(start as object),
});

interface Confirmed {
  readonly statement: { readonly switchedAt: string; readonly oldCertificateRemovedAt: string };
}

const accepted = ([, rotationId, receiverId, confirmation]: readonly unknown[]) => {
  const { switchedAt, oldCertificateRemovedAt } = (confirmation as Confirmed).statement;
  const signer = { subject: 'CN=any', sha256: file.sha256 };
  const signature = { signer, signedAt: null, signatureAlgorithm: 'any', file };
  const stated = { switchedAt, oldCertificateRemovedAt, confirmedBy: 'Ray', guaranteedDeliveryTimeHours: 1 };
  const evidence = { ...stated, ...signature };
  return { type: 'confirmation-accepted', rotationId, receiverId, confirmation: evidence };
};

/** The waiting periods of a removal, with what is asked for in them replaced. */
const waiting = (change: (exchange: object) => object, days?: number) => (module: Module) => ({
  earliestRemoval: (exchanges: unknown, retentionDays: unknown) =>
    module.earliestRemoval?.((exchanges as readonly object[]).map(change), days ?? retentionDays),
});

/** Every gate of the process, taken out one at a time: the model has to notice each of them. */
export const weakenings: readonly Weakening[] = [
  {
    rule: 'a hand-over comes after the addition to the tenant keystore (I1)',
    module: 'order',
    replace: silenced('orderRefusal', 'step-out-of-order', ([, , step]) => step === 'hand-over'),
  },
  {
    rule: 'the addition is proven by the certificate that was created here (I1)',
    module: 'steps/add-to-tenant-keystore',
    replace: permitted('proveAddition', 'certificate-is-another', ([, rotationId]) => ({
      ...{ type: 'keystore-addition-proven', rotationId, certificateSha256: file.sha256, file },
    })),
  },
  {
    rule: 'a removal comes after the confirmation of every receiver (I2)',
    module: 'order',
    replace: silenced('orderRefusal', 'receivers-not-confirmed'),
  },
  {
    rule: 'a removal waits for the guaranteed delivery time (I2)',
    module: 'gates',
    replace: waiting((exchange) => ({ ...exchange, deliveredBy: '' })),
  },
  { rule: 'a removal waits for 90 days (I2)', module: 'gates', replace: waiting((exchange) => exchange, 0) },
  {
    rule: 'every receiver of a key takes part in its rotation (I3)',
    module: 'registry',
    replace: permitted('startRotation', 'receiver-left-out', started),
  },
  {
    rule: 'one open rotation at a time for one old key (I4)',
    module: 'registry',
    replace: permitted('startRotation', 'rotation-already-open', started),
  },
  {
    rule: 'a confirmation is of the receiver that it is imported for (I5)',
    module: 'steps/confirm',
    replace: permitted('acceptConfirmation', 'signed-by-another-certificate', accepted),
  },
  {
    rule: 'a switch that is only planned is none (I5)',
    module: 'steps/confirm',
    replace: permitted('acceptConfirmation', 'switched-in-the-future', accepted),
  },
  {
    rule: 'a clock behind the record stops a removal (I6)',
    module: 'clock',
    replace: silenced('clockRefusal', 'clock-behind-record'),
  },
  {
    rule: 'a date in doubt is confirmed before a waiting period counts as over (I6)',
    module: 'clock',
    replace: silenced('dateRefusal', 'date-not-confirmed'),
  },
  {
    rule: 'a rotation is abandoned only while no receiver has confirmed (I7)',
    module: 'abandon',
    replace: permitted('abandonRotation', 'receiver-confirmed', ([, rotationId, reason]) => ({
      ...{ type: 'rotation-abandoned', rotationId, reason },
    })),
  },
  {
    rule: 'a kept key stays until every receiver has stopped using it (I7)',
    module: 'abandon',
    replace: permitted('removeKeptKey', 'receivers-not-withdrawn', ([, rotationId]) => ({
      ...{ type: 'abandoned-key-removed', rotationId, early: null },
    })),
  },
];
