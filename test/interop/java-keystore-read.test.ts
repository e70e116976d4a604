import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readJavaKeystore } from '../../electron/pki/java-keystore-read.ts';
import { listFile } from '../../electron/pki/list-file.ts';
import { exchange } from './exchange.ts';
import { peer, workspace } from './peers.ts';

const PASSWORD = 'Key-turn 2026!';
const OWN_PASSWORD = 'Another 2026!';
const env = { STORE_PASSWORD: PASSWORD, KEY_PASSWORD: OWN_PASSWORD };
const files = workspace();

async function read(file: Uint8Array, password = PASSWORD) {
  const result = await readJavaKeystore(file, password);
  if (!result.ok) return result.error;
  const { certificate, privateKey, alias } = result.value;
  const { asymmetricKeyType } = createPrivateKey({
    key: Buffer.from(privateKey),
    format: 'der',
    type: 'pkcs8',
  });
  return { subject: certificate.subject, alias, asymmetricKeyType };
}

describe('a Java keystore of keytool', exchange('in', 'JKS and JCEKS', 'keytool'), () => {
  const keytool = (store: string, type: string, args: string[], passwords: Record<string, string> = env) =>
    peer(
      'keytool',
      [...args, '-keystore', files.path(store), '-storetype', type, '-storepass:env', 'STORE_PASSWORD'],
      passwords,
    );
  const keyPair = (store: string, type: string, alias: string, args: string[] = []) =>
    keytool(store, type, [
      ...['-genkeypair', '-alias', alias, '-dname', `CN=${alias}`, '-keyalg', 'RSA', '-keypass:env'],
      ...['STORE_PASSWORD', ...args],
    ]);

  beforeAll(async () => {
    for (const type of ['JKS', 'JCEKS']) {
      await keyPair(`one.${type}`, type, 'dec_2026');
      await keytool(`one.${type}`, type, [
        '-exportcert',
        '-alias',
        'dec_2026',
        '-file',
        files.path(`${type}.cer`),
      ]);
    }
  });

  describe.each(['JKS', 'JCEKS'])('%s', (type) => {
    const store = () => readFile(files.path(`one.${type}`));
    const trusted = ['-importcert', '-noprompt', '-alias', 'partner', '-file'];

    it('gives its key with its certificate', async () => {
      expect(await read(await store())).toEqual({
        subject: 'CN=dec_2026',
        alias: 'dec_2026',
        asymmetricKeyType: 'rsa',
      });
    });

    it('says of a wrong password that it is wrong, and of a changed file that it was changed', async () => {
      const file = await store();
      expect(await read(file, 'wrong')).toEqual({ code: 'wrong-java-keystore-password' });
      expect(await read(file, '')).toEqual({ code: 'wrong-java-keystore-password' });
      const renamed = Buffer.from(file);
      renamed.write('dec_2027', renamed.indexOf('dec_2026'));
      expect(await read(renamed)).toEqual({ code: 'java-keystore-altered', alias: 'dec_2027' });
      expect(await read(file.subarray(0, -1))).toEqual({ code: 'java-keystore-damaged' });
      expect(await read(Buffer.concat([file, Buffer.of(0)]))).toEqual({ code: 'java-keystore-damaged' });
      expect(await listFile(renamed, PASSWORD)).toMatchObject({ error: { code: 'java-keystore-altered' } });
      expect(await listFile(file, 'wrong')).toMatchObject({
        error: { code: 'wrong-java-keystore-password' },
      });
    });

    it('lists whether the key matches, once the password is given', async () => {
      expect(await listFile(await store(), PASSWORD)).toMatchObject({
        value: { isLocked: false, entries: [{ alias: 'dec_2026', keyMatches: true }] },
      });
    });

    it('with a key under a password of its own names that key', async () => {
      const name = `own.${type}`;
      await keyPair(name, type, 'dec_2026');
      await keytool(name, type, [
        ...['-keypasswd', '-alias', 'dec_2026', '-keypass:env', 'STORE_PASSWORD', '-new:env', 'KEY_PASSWORD'],
      ]);
      const file = await readFile(files.path(name));
      expect(await read(file)).toEqual({ code: 'java-key-with-own-password', alias: 'dec_2026' });
      expect(await read(file, OWN_PASSWORD)).toEqual({ code: 'java-keystore-altered', alias: 'dec_2026' });
      expect(await listFile(file, PASSWORD)).toMatchObject({
        value: { isLocked: true, entries: [{ alias: 'dec_2026', keyMatches: null }] },
      });
    });

    it('with several keys, and with none, says so', async () => {
      await keyPair(`two.${type}`, type, 'first');
      await keyPair(`two.${type}`, type, 'second');
      await keytool(`none.${type}`, type, [...trusted, files.path(`${type}.cer`)]);
      expect(await read(await readFile(files.path(`two.${type}`)))).toEqual({
        code: 'file-with-several-keys',
        count: 2,
      });
      expect(await read(await readFile(files.path(`none.${type}`)))).toEqual({
        code: 'file-without-private-key',
        certificates: 1,
        others: 0,
      });
    });

    it('keeps an alias in any script', async () => {
      const name = `alias.${type}`;
      await keyPair(name, type, 'schlüssel ключ 🔑', ['-dname', 'CN=own']);
      expect(await read(await readFile(files.path(name)))).toMatchObject({ alias: 'schlüssel ключ 🔑' });
    });

    it('gives a key on a curve, and names a kind of key that is not read', async () => {
      await keyPair(`ec.${type}`, type, 'ec', ['-keyalg', 'EC', '-groupname', 'secp256r1']);
      await keyPair(`ed448.${type}`, type, 'ed448', ['-keyalg', 'Ed448']);
      expect(await read(await readFile(files.path(`ec.${type}`)))).toMatchObject({ asymmetricKeyType: 'ec' });
      expect(await read(await readFile(files.path(`ed448.${type}`)))).toEqual({
        code: 'unsupported-algorithm',
        algorithm: 'Ed448',
      });
    });
  });

  it('JKS opens with a password outside of ASCII', async () => {
    const passwords = { STORE_PASSWORD: 'Schlüssel-Wort 1' };
    const key = ['-genkeypair', '-alias', 'a', '-dname', 'CN=a', '-keyalg', 'RSA'];
    await keytool('umlaut.jks', 'JKS', [...key, '-keypass:env', 'STORE_PASSWORD'], passwords);
    expect(await read(await readFile(files.path('umlaut.jks')), passwords.STORE_PASSWORD)).toMatchObject({
      alias: 'a',
    });
  });

  it('JCEKS with a secret key beside the key says what is not read', async () => {
    await keyPair('secret.jceks', 'JCEKS', 'a');
    await keytool('secret.jceks', 'JCEKS', [
      ...['-genseckey', '-alias', 'b', '-keyalg', 'AES', '-keysize', '128', '-keypass:env', 'STORE_PASSWORD'],
    ]);
    expect(await read(await readFile(files.path('secret.jceks')))).toEqual({
      code: 'unsupported-algorithm',
      algorithm: 'JCEKS with secret keys',
    });
  });

  it('JCEKS that asks for too many iterations is refused before any is made', async () => {
    const file = await readFile(files.path('one.JCEKS'));
    const at = file.indexOf(Buffer.from('0203030d40', 'hex')); // INTEGER 200,000
    expect(at).toBeGreaterThan(0);
    file.write('7fffff', at + 2, 'hex');
    expect(await read(file)).toEqual({
      code: 'unsupported-algorithm',
      algorithm: 'PBE with MD5 and 3DES with 8388607 iterations',
    });
  });
});
