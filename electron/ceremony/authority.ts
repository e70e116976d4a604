import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { AuthorityResponse, CertificateRequest } from '../rotation/authority.ts';
import type { FileEvidence } from '../rotation/events.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { deployableKeyPair } from '../rotation/steps/add-to-tenant-keystore.ts';
import { checkAuthorityResponse, requestableKeyPair } from '../rotation/steps/sign-by-authority.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import { fileName } from './file-name.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { Session } from './session.ts';

const responseChoice: ChoiceKind<AuthorityResponse> = { name: 'response of an authority' };

export interface AuthorityDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly pki: Pki;
}

/** Between steps 1 and 2: a certification authority signs the new key pair. Looking at its response changes nothing (I5). */
export function authorityCalls({ session, choices, dialogs, files, pki }: AuthorityDependencies) {
  return {
    'rotations.exportCertificateRequest': async ({ rotationId, ...request }) => {
      const before = session.permitted({ type: 'record-certificate-request' }, null);
      if (!before.ok) return before;
      const keyPair = requestableKeyPair(before.value.tenant, rotationId, request);
      if (!keyPair.ok) return keyPair;
      const ending = request.form === 'pem' ? 'csr' : 'der';
      const path = await dialogs.chooseNewFile(
        'certificate-request',
        `${fileName(keyPair.value.alias)}.${ending}`,
      );
      if (path === null) return err({ code: 'cancelled' });
      const open = await session.exclusively(async (act) => {
        const written = await writeRequest(rotationId, request, path);
        if (!written.ok) return written;
        const recorded = await act({
          type: 'record-certificate-request',
          rotationId,
          ...request,
          file: written.value,
        });
        if (!recorded.ok) await files.discard(path);
        return recorded;
      });
      return viewAfter(session, open, rotationId);
    },
    'rotations.chooseAuthorityResponse': async ({ rotationId }) => {
      const response = await chooseResponse(rotationId);
      if (!response.ok) return response;
      const open = session.require();
      if (!open.ok) return open;
      const checks = checkAuthorityResponse(
        open.value.tenant,
        rotationId,
        response.value,
        session.clock.now(),
      );
      if (!checks.ok) return checks;
      const { own, chain, file } = response.value;
      return ok({
        choice: choices.hold(responseChoice, response.value),
        file,
        certificate: own.certificate,
        chain: chain.map(({ certificate }) => certificate),
        checks: checks.value,
        acceptable: checks.value.every(({ blocks }) => !blocks),
      });
    },
    'rotations.acceptAuthorityResponse': async ({ rotationId, choice }) => {
      const response = choices.get(responseChoice, choice);
      if (!response.ok) return response;
      const open = await session.act({
        type: 'accept-authority-response',
        rotationId,
        response: response.value,
      });
      if (open.ok) choices.letGo(choice);
      return viewAfter(session, open, rotationId);
    },
  } satisfies Partial<Handlers>;

  async function writeRequest(
    rotationId: string,
    request: CertificateRequest,
    path: string,
  ): Promise<Result<FileEvidence, AppError>> {
    const open = session.require();
    if (!open.ok) return open;
    const keyPair = requestableKeyPair(open.value.tenant, rotationId, request);
    if (!keyPair.ok) return keyPair;
    const held = await open.value.vault.readPrivateKey(keyPair.value.id);
    if (!held.ok) return held;
    const material = { certificate: keyPair.value.requested, privateKey: held.value };
    const bytes = await pki.writeCertificateRequest(material, request).finally(() => held.value.fill(0));
    return files.write<never>(path, bytes, async () => null);
  }

  async function chooseResponse(rotationId: string): Promise<Result<AuthorityResponse, AppError>> {
    const open = session.require();
    if (!open.ok) return open;
    const keyPair = deployableKeyPair(open.value.tenant, rotationId);
    if (!keyPair.ok) return keyPair;
    const path = await dialogs.chooseFile('authority-response');
    if (path === null) return err({ code: 'cancelled' });
    const file = await files.read(path);
    if (!file.ok) return file;
    const response = await pki.readAuthorityResponse(file.value.bytes, keyPair.value.requested);
    return response.ok ? ok({ ...response.value, file: file.value.evidence }) : response;
  }
}
