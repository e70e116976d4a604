import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { encryptedResponse } from '../helpers/xmlsec.ts';
import { now, password, readCorpus, Workbench } from './workbench.ts';

/**
 * Makes the files of test/fuzz/corpus, by the programs that people make theirs with: `node build/fuzz-corpus.mjs`.
 * A name says the kind, then what made it. Iterations are few where a program lets itself be told, so
 * that thousands of files can be opened; where it does not, the name says `slow`.
 */
const corpus = fileURLToPath(new URL('corpus/', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'keyturn-corpus-'));
const run = promisify(execFile);
const at = (name: string) => join(folder, name);
const into = (name: string) => join(corpus, name);

const program = (name: string, args: readonly string[]) =>
  run(name, args, { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8', PASSWORD: password } });
const openssl = (...args: string[]) => program('openssl', args);
const keytool = (...args: string[]) => program('keytool', [...args, '-storepass:env', 'PASSWORD']);

/** A key and a certificate that outlast us all: NAME.key and NAME.pem. */
async function identity(
  name: string,
  newkey: readonly string[] = ['rsa:2048'],
  extra: readonly string[] = [],
) {
  const out = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
  const subject = ['-subj', `/C=DE/O=Acme/CN=${name}`, '-utf8', '-days', '36500'];
  await openssl('req', '-x509', '-noenc', '-newkey', ...newkey, ...subject, ...out, ...extra);
}

const quick = ['-iter', '16', '-passout', 'env:PASSWORD'];
const p12 = (name: string, out: string, ...options: string[]) =>
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    `${name}.key`,
    '-in',
    `${name}.pem`,
    ...quick,
    '-out',
    into(out),
    ...options,
  );

async function base(): Promise<void> {
  const curve = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  for (const name of ['old-1', 'old-2', 'new-1', 'new-2', 'signer-rsa', 'ca']) await identity(name);
  await identity('signer-ec', curve);
  await identity('ed25519', ['ed25519']);
  await identity('leaf', ['rsa:2048'], ['-CA', 'ca.pem', '-CAkey', 'ca.key']);
  for (const name of ['old-1', 'old-2', 'new-1', 'new-2']) await p12(name, `base.${name}.p12`, '-name', name);
  for (const name of ['signer-rsa', 'signer-ec'])
    await openssl('x509', '-in', `${name}.pem`, '-out', into(`base.${name}.pem`));
  await openssl('x509', '-in', 'new-1.pem', '-outform', 'DER', '-out', into('base.new-1.cer'));
}

async function certificates(): Promise<void> {
  await openssl('x509', '-in', 'leaf.pem', '-text', '-out', into('certificate.text.pem'));
  await openssl('x509', '-in', 'leaf.pem', '-outform', 'DER', '-out', into('certificate.rsa.der'));
  await openssl('x509', '-in', 'signer-ec.pem', '-outform', 'DER', '-out', into('certificate.ec.der'));
  const ed25519 = await readFile(at('ed25519.pem'), 'utf8');
  await writeFile(into('certificate.ed25519.base64'), ed25519.replaceAll(/-----.*-----\n/g, ''));
  const chain = await Promise.all(['leaf.pem', 'ca.pem', 'signer-ec.pem'].map((name) => readFile(at(name))));
  await writeFile(into('certificate.several.pem'), Buffer.concat(chain));
  const bundle = ['crl2pkcs7', '-nocrl', '-certfile', 'leaf.pem', '-certfile', 'ca.pem'];
  await openssl(...bundle, '-outform', 'DER', '-out', into('pkcs7.openssl.p7b'));
  await openssl(...bundle, '-out', into('pkcs7.openssl.pem'));
  await program('certtool', [
    '--p7-generate',
    '--load-certificate',
    'leaf.pem',
    '--outfile',
    into('pkcs7.gnutls.pem'),
  ]);
}

async function keyPairs(): Promise<void> {
  const aes = ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-256-CBC'];
  await p12('leaf', 'pkcs12.openssl.p12', '-name', 'leaf', '-certfile', 'ca.pem');
  await p12('leaf', 'pkcs12.openssl-sha512.p12', '-macalg', 'sha512', ...aes);
  await p12('leaf', 'pkcs12.openssl-legacy.p12', '-legacy', '-name', 'ü');
  await p12('leaf', 'pkcs12.openssl-3des.p12', '-legacy', '-descert', '-nomac');
  await p12('leaf', 'pkcs12.openssl-nomac.p12', '-nomac', '-certfile', 'ca.pem');
  await p12('leaf', 'pkcs12.openssl-plain.p12', '-nomac', '-keypbe', 'NONE', '-certpbe', 'NONE');
  await p12('signer-ec', 'pkcs12.openssl-ec.p12', '-nomac', '-keypbe', 'NONE', '-certpbe', 'NONE');
  await p12('leaf', 'pkcs12.openssl-nokeys.p12', '-nokeys');
  const few = ['keyPbe', 'certPbe', 'mac'].map((part) => `-J-Dkeystore.pkcs12.${part}IterationCount=16`);
  const pair = [
    '-genkeypair',
    '-keyalg',
    'RSA',
    '-alias',
    'Tenant',
    '-dname',
    'CN=keytool',
    '-validity',
    '36500',
  ];
  await keytool(...pair, '-keystore', into('pkcs12.keytool.p12'), '-storetype', 'PKCS12', ...few);
  await keytool(...pair, '-keystore', into('pkcs12.keytool-two.p12'), '-storetype', 'PKCS12', ...few);
  await keytool(...pair, '-alias', 'b', '-keystore', into('pkcs12.keytool-two.p12'), ...few);
  const keypass = ['-keypass:env', 'PASSWORD'];
  await keytool(...pair, '-keystore', into('jks.keytool.jks'), '-storetype', 'JKS', ...keypass);
  await keytool(
    '-exportcert',
    '-alias',
    'Tenant',
    '-keystore',
    into('jks.keytool.jks'),
    '-file',
    at('keytool.cer'),
  );
  const trusted = ['-importcert', '-noprompt', '-alias', 'ca', '-file', at('keytool.cer')];
  await keytool(...trusted, '-keystore', into('jks.keytool.jks'));
  const jceks = ['-keystore', into('jceks.keytool.jceks'), '-storetype', 'JCEKS', ...keypass];
  await keytool(...pair, ...jceks);
  const gnutls = [
    '--load-privkey',
    'leaf.key',
    '--load-certificate',
    'leaf.pem',
    '--p12-name',
    'gnu',
    '--outder',
  ];
  const gnutlsOut = ['--password', password, '--outfile', into('pkcs12.gnutls.slow.p12')];
  await program('certtool', ['--to-p12', ...gnutls, ...gnutlsOut]);
  const database = ['-d', `sql:${folder}`];
  await program('certutil', ['-N', '--empty-password', ...database]);
  for (const name of ['leaf', 'signer-rsa']) {
    await openssl(
      'pkcs12',
      '-export',
      '-inkey',
      `${name}.key`,
      '-in',
      `${name}.pem`,
      '-name',
      name,
      '-passout',
      'pass:x',
      '-out',
      'nss.p12',
    );
    await program('pk12util', ['-i', 'nss.p12', '-W', 'x', ...database]);
  }
  await program('pk12util', ['-o', into('pkcs12.nss.slow.p12'), '-n', 'leaf', '-W', password, ...database]);
}

async function keys(): Promise<void> {
  const sealed = ['pkcs8', '-topk8', '-passout', 'env:PASSWORD', '-in', 'leaf.key', '-iter', '16'];
  await openssl('pkey', '-in', 'leaf.key', '-out', into('key.pkcs8.pem'));
  await openssl(
    'pkcs8',
    '-topk8',
    '-nocrypt',
    '-in',
    'signer-ec.key',
    '-outform',
    'DER',
    '-out',
    into('key.pkcs8-ec.der'),
  );
  await openssl(...sealed, '-v2', 'aes-256-cbc', '-out', into('key.pbes2.pem'));
  await openssl(...sealed, '-v2', 'des3', '-outform', 'DER', '-out', into('key.pbes2-3des.der'));
  await openssl(...sealed, '-v1', 'PBE-SHA1-3DES', '-out', into('key.pbes1.pem'));
  await openssl('rsa', '-in', 'leaf.key', '-traditional', '-out', into('key.pkcs1.pem'));
  await openssl('rsa', '-in', 'leaf.key', '-traditional', '-outform', 'DER', '-out', into('key.pkcs1.der'));
  await openssl(
    'rsa',
    '-in',
    'leaf.key',
    '-traditional',
    '-aes128',
    '-passout',
    'env:PASSWORD',
    '-out',
    into('key.dek-info.pem'),
  );
  await openssl('ec', '-in', 'signer-ec.key', '-out', into('key.sec1.pem'));
}

async function signed(bench: Workbench): Promise<void> {
  for (const signer of ['rsa', 'ec'] as const) {
    const confirmed = { switchedAt: now, oldCertificateRemovedAt: now, confirmedBy: 'Ray Receiver' };
    const json = { ...(JSON.parse(bench.prefilled[signer]) as object), ...confirmed };
    await writeFile(at(`${signer}.json`), JSON.stringify(json, null, 2));
  }
  await writeFile(into('json.confirmation.json'), await readFile(at('rsa.json')));
  const sign = (signer: 'rsa' | 'ec', out: string, ...options: string[]) => {
    const by = ['-signer', `signer-${signer}.pem`, '-inkey', `signer-${signer}.key`, '-md', 'sha256'];
    return openssl('cms', '-sign', '-in', at(`${signer}.json`), ...by, ...options, '-out', into(out));
  };
  const der = ['-binary', '-nodetach', '-outform', 'DER'];
  await sign('rsa', 'cms.rsa.openssl.p7m', ...der);
  await sign('rsa', 'cms.rsa.openssl.pem', '-binary', '-nodetach', '-outform', 'PEM');
  await sign('rsa', 'cms.rsa.openssl-stream.p7m', ...der, '-stream');
  await sign('rsa', 'cms.rsa.openssl-pss.p7m', ...der, '-keyopt', 'rsa_padding_mode:pss');
  await sign('rsa', 'cms.rsa.openssl-bare.p7m', ...der, '-nocerts', '-keyid');
  await sign('rsa', 'cms.rsa.openssl-detached.p7s', '-binary', '-outform', 'DER');
  await sign('ec', 'cms.ec.openssl.p7m', ...der);
  await sign('rsa', 'mail.rsa.clear.eml', '-text', '-subject', 'confirmed');
  await sign('ec', 'mail.ec.opaque.eml', '-nodetach', '-text', '-subject', 'confirmed');
  const two = ['-signer', 'leaf.pem', '-inkey', 'leaf.key'];
  await sign('rsa', 'cms.rsa.openssl-two-signers.p7m', ...der, ...two);
  const by = ['--load-privkey', 'signer-ec.key', '--load-certificate', 'signer-ec.pem', '--p7-time'];
  await program('certtool', [
    '--p7-sign',
    ...by,
    '--infile',
    at('ec.json'),
    '--outfile',
    into('cms.ec.gnutls.pem'),
  ]);
  const nss = ['-N', 'signer-rsa', '-Y', 'NONE', '-d', `sql:${folder}`];
  await program('certutil', ['-M', '-n', 'signer-rsa', '-t', 'CTu,CTu,CTu', '-d', `sql:${folder}`]);
  await program('cmsutil', ['-S', '-G', ...nss, '-i', at('rsa.json'), '-o', into('cms.rsa.nss.p7m')]);
  const signerRsa = ['-signer', 'signer-rsa.pem', '-inkey', 'signer-rsa.key'];
  await openssl('cms', '-sign', '-in', 'leaf.pem', ...der, ...signerRsa, '-out', into('replacement.rsa.p7m'));
}

/** What an authority answers to a request for the key pair that is not in the tenant keystore yet. */
async function responses(): Promise<void> {
  await openssl('req', '-new', '-key', 'new-2.key', '-subj', '/C=DE/O=Acme/CN=new-2', '-out', 'new-2.csr');
  const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-days', '36500'];
  await openssl('x509', '-req', '-in', 'new-2.csr', ...by, '-out', 'response.pem');
  const bundle = ['crl2pkcs7', '-nocrl', '-certfile', 'response.pem', '-certfile', 'ca.pem'];
  await openssl(...bundle, '-outform', 'DER', '-out', into('response.openssl.p7b'));
  await openssl(...bundle, '-out', into('response.openssl.p7c'));
  const chain = await Promise.all(['response.pem', 'ca.pem'].map((name) => readFile(at(name))));
  await writeFile(into('response.openssl.pem'), Buffer.concat(chain));
}

async function messages(): Promise<void> {
  const urn = { xenc: 'http://www.w3.org/2001/04/xmlenc#', xenc11: 'http://www.w3.org/2009/xmlenc11#' };
  const modern = { content: `${urn.xenc11}aes256-gcm` };
  const old = {
    keyTransport: `${urn.xenc}rsa-1_5`,
    content: `${urn.xenc}tripledes-cbc`,
    sessionKey: 'des-192',
  };
  for (const [name, encryption] of Object.entries({ modern, old })) {
    const message = await encryptedResponse(folder, name, at('new-1.pem'), encryption);
    await copyFile(message, into(`soap.xmlsec1-${name}.xml`));
  }
}

async function vault(bench: Workbench): Promise<void> {
  bench.choosingPath(into('backup.keyturn-backup'));
  await rm(into('backup.keyturn-backup'), { force: true });
  await bench.do('vault.backUp', undefined);
  await writeFile(into('cards.words.txt'), bench.cards.slice(0, 2).join('\n'));
}

await rm(corpus, { recursive: true, force: true });
await mkdir(corpus);
await base();
const bench = await Workbench.open(await readCorpus());
try {
  await certificates();
  await keyPairs();
  await keys();
  await signed(bench);
  await responses();
  await messages();
  await vault(bench);
} finally {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
}
