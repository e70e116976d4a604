import type { AppError } from '../contract/errors.ts';
import type { Exchange, ReadFile } from '../rotation/exchange-port.ts';
import type { FileListing } from '../rotation/file-listing.ts';
import { pinnedReceivers, subjectOfConfirmation } from '../rotation/imports.ts';
import type { MessageExaminer } from '../rotation/message-port.ts';
import { receiversForMessages } from '../rotation/messages.ts';
import type { Pki, SignatureFault } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { Tenant } from '../rotation/tenant.ts';
import { verifySignedFiles } from './signed-files.ts';

/** What a file turned out to be: every kind has its way on, and a new kind is a new member here. */
export type RecognisedFile =
  | { readonly kind: 'keys-and-certificates'; readonly listing: FileListing }
  /** Its signature holds with a pinned certificate; nothing else of it was checked. */
  /** An XML document; what it is, is found out once a person says whose it is. */
  | { readonly kind: 'message' }
  | { readonly kind: 'confirmation'; readonly rotationId: string; readonly receiverId: string };

export interface Recognisers {
  readonly pki: Pki;
  readonly exchange: Exchange;
  readonly examiner: Pick<MessageExaminer, 'mayBeMessage'>;
}

/**
 * Recognises a file by its content. What is signed is a confirmation or nothing: nothing that it says is read before
 * its signature holds with the certificate of a receiver (I5). Of everything else the keys and certificates are listed.
 */
export async function recognise(
  recognisers: Recognisers,
  tenant: Tenant,
  file: ReadFile,
  now: string,
): Promise<Result<RecognisedFile, AppError>> {
  const { pki, examiner } = recognisers;
  if (pki.holdsSignature(file.bytes)) return await recogniseConfirmation(recognisers, tenant, file);
  if (examiner.mayBeMessage(file.bytes)) {
    const isWanted = receiversForMessages(tenant, now).length > 0;
    return isWanted ? ok({ kind: 'message' }) : err({ code: 'no-receiver-for-message' });
  }
  const listing = await pki.listFile(file.bytes, null);
  return listing.ok ? ok({ kind: 'keys-and-certificates', listing: listing.value }) : listing;
}

async function recogniseConfirmation(
  { pki, exchange }: Recognisers,
  tenant: Tenant,
  file: ReadFile,
): Promise<Result<RecognisedFile, AppError>> {
  let fault: SignatureFault | null = null;
  for (const receiver of pinnedReceivers(tenant)) {
    const { signer, formerSigners } = receiver;
    const verified = await verifySignedFiles(pki, { signature: file, content: null }, signer, formerSigners);
    if (!verified.ok) {
      fault = decisive(fault, verified.error);
      continue;
    }
    const { content } = verified.value;
    if (pki.readCertificate(content).ok) {
      return err({ code: 'signed-signing-certificate', receiver: receiver.systemName });
    }
    const statement = exchange.readConfirmation(content);
    if (!statement.ok) return statement;
    const subject = subjectOfConfirmation(tenant, statement.value, receiver);
    return subject.ok ? ok({ kind: 'confirmation', ...subject.value }) : subject;
  }
  if (fault === null) return err({ code: 'no-signer-pinned' });
  if (fault.code !== 'signed-by-another-certificate') return err(fault);
  return err({ code: 'signed-by-nobody-known', found: fault.found });
}

/** What is wrong with the signature of a known signer says more than that others have not signed. */
function decisive(one: SignatureFault | null, other: SignatureFault): SignatureFault {
  return one === null || one.code === 'signed-by-another-certificate' ? other : one;
}
