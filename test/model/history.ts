import fc from 'fast-check';

/** What people and systems may do in a moment: to the vault by its acts, and in the world by themselves. */
export const deeds = [
  'start a rotation',
  'create a key pair',
  'export the key pair',
  'add it to the tenant keystore',
  'prove the addition',
  'prepare a hand-over',
  'give the package to the receiver',
  'record the hand-over',
  'switch',
  'confirm',
  'confirm what is only planned',
  'confirm by the file of another receiver',
  'remove the old key',
  'abandon',
  'stop using the new certificate',
  'record the withdrawal',
  'remove the kept key',
  'remove the old key early',
  'remove the kept key early',
  'agree another delivery time',
  'raise the retention',
  'move the clock',
  'set the clock right',
  'leave the application for weeks',
  'confirm the date',
] as const;

export type Deed = (typeof deeds)[number];

export interface Step {
  /** What is done; `go on` is what a diligent person would do next. */
  readonly deed: Deed | 'go on';
  readonly rotation: number;
  readonly receiver: number;
  /** How long nothing happens before. */
  readonly hours: number;
  /** For whatever else has to be chosen. */
  readonly dice: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.oneof(
    { weight: 4, arbitrary: fc.constant('go on' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...deeds) },
  ),
  rotation: fc.nat({ max: 2 }),
  receiver: fc.nat({ max: 2 }),
  hours: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 30 }) },
    { weight: 2, arbitrary: fc.integer({ min: 24, max: 24 * 13 }) },
    { weight: 1, arbitrary: fc.integer({ min: 24 * 60, max: 24 * 130 }) },
  ),
  dice: fc.nat({ max: 1000 }),
});

/** A beginning and what follows from it, whatever that turns out to be. */
export interface History {
  readonly deliveryHours: readonly [number, number, number];
  /** How far the clock of the workstation is ahead of true time, in milliseconds: within what nobody notices. */
  readonly drift: number;
  readonly steps: readonly Step[];
}

export const history: fc.Arbitrary<History> = fc.record({
  deliveryHours: fc.tuple(deliveryTime(), deliveryTime(), deliveryTime()),
  drift: fc.integer({ min: -100_000, max: 100_000 }),
  steps: fc.array(step, { minLength: 20, maxLength: 90 }),
});

function deliveryTime(): fc.Arbitrary<number> {
  return fc.constantFrom(1, 72, 30 * 24, 100 * 24, 200 * 24);
}
