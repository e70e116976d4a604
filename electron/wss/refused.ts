import type { MessageFault } from '../rotation/message-port.ts';

/** Ends the reading of a message, wherever that is: `examine` makes a value of it again. */
export class Refused extends Error {
  readonly fault: MessageFault;

  constructor(fault: MessageFault) {
    super(fault.code);
    this.fault = fault;
  }
}
