import { setImmediate } from 'node:timers/promises';
import type { Event } from '../rotation/events.ts';

/** About how long a piece is: parsed or sealed in a few milliseconds, and large enough that its overhead is nothing. */
const pieceBytes = 1024 * 1024;
const opening = Buffer.from('[');
const comma = Buffer.from(',');
const closing = Buffer.from(']');

/** The events of many records as JSON arrays: a few large pieces in place of a hundred thousand small ones. */
export class EventTexts {
  readonly #whole: Buffer[];
  #parts: Buffer[] = [];
  #partBytes = 0;

  /** Begins with these pieces. */
  constructor(pieces: readonly Buffer[]) {
    this.#whole = [...pieces];
  }

  /** Takes the content of the next record: a JSON array of events, as the vault writes it. */
  add(record: Buffer): void {
    const events = record.subarray(1, -1);
    if (events.length === 0) return;
    this.#parts.push(this.#parts.length === 0 ? opening : comma, events);
    this.#partBytes += events.length;
    if (this.#partBytes >= pieceBytes) this.#close();
  }

  /** All of it, as JSON arrays of events, in order. */
  get pieces(): readonly Buffer[] {
    this.#close();
    return this.#whole;
  }

  /** The events, in order. Gives way to others after each piece. */
  async parsed(): Promise<Event[]> {
    const events: Event[] = [];
    for (const piece of this.pieces) {
      await setImmediate();
      for (const event of JSON.parse(piece.toString('utf8')) as Event[]) events.push(event);
    }
    return events;
  }

  #close(): void {
    if (this.#parts.length === 0) return;
    this.#whole.push(Buffer.concat([...this.#parts, closing]));
    this.#parts = [];
    this.#partBytes = 0;
  }
}
