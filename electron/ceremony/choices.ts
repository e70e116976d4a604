import type { BoundaryError } from '../contract/errors.ts';
import type { Random } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';

/** How many choices are held at a time: the oldest goes when a person keeps choosing. */
const limit = 16;

interface Held {
  readonly kind: string;
  readonly value: unknown;
  readonly dispose: () => void;
}

/**
 * What was chosen in a dialog and is not used yet. The renderer knows it by an identifier alone, so that it can
 * neither name a path nor swap a file after it was shown.
 */
export class Choices {
  readonly #held = new Map<string, Held>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Holds a value until it is let go; `dispose` zeroes what is secret in it. */
  hold<Value>(kind: ChoiceKind<Value>, value: Value, dispose: () => void = () => undefined): string {
    const id = this.#random.id();
    this.#held.set(id, { kind: kind.name, value, dispose });
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= limit) break;
      this.letGo(oldest);
    }
    return id;
  }

  /** The value held under that identifier, if it is of that kind. */
  get<Value>(kind: ChoiceKind<Value>, id: string): Result<Value, BoundaryError> {
    const held = this.#held.get(id);
    return held?.kind === kind.name ? ok(held.value as Value) : err({ code: 'choice-expired' });
  }

  letGo(id: string): void {
    this.#held.get(id)?.dispose();
    this.#held.delete(id);
  }

  letAllGo(): void {
    for (const id of [...this.#held.keys()]) this.letGo(id);
  }
}

/** Names a kind of choice and the type of what is held. */
export interface ChoiceKind<Value> {
  readonly name: string;
  /** Only carries the type. */
  readonly of?: Value;
}
