import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFile } from '../../electron/pki/list-file.ts';
import { exchange } from './exchange.ts';
import { peer, workspace } from './peers.ts';

const PASSWORD = 'Key-turn 2026!';
const OWN_PASSWORD = 'Another 2026!';
const env = { STORE_PASSWORD: PASSWORD, KEY_PASSWORD: OWN_PASSWORD };
const files = workspace();

/** The private keys in it as the import has them, or why it is refused. */
async function read(file: Uint8Array, password = PASSWORD) {
  const result = await listFile(file, password);
  if (!result.ok) return result.error;
  const keys = result.value.entries.filter(({ kind }) => kind === 'private-key');
  return keys.map(({ alias, certificate, keyMatches, privateKey }) => {
    const key =
      privateKey && createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
    return { alias, subject: certificate?.subject, keyMatches, type: key?.asymmetricKeyType };
  });
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
      expect(await read(await store())).toEqual([
        { alias: 'dec_2026', subject: 'CN=dec_2026', keyMatches: true, type: 'rsa' },
      ]);
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
    });

    it('with a key under a password of its own leaves it locked, and does not take that password for the one of the keystore', async () => {
      const name = `own.${type}`;
      await keyPair(name, type, 'dec_2026');
      await keytool(name, type, [
        ...['-keypasswd', '-alias', 'dec_2026', '-keypass:env', 'STORE_PASSWORD', '-new:env', 'KEY_PASSWORD'],
      ]);
      const file = await readFile(files.path(name));
      expect(await read(file, OWN_PASSWORD)).toEqual({ code: 'java-keystore-altered', alias: 'dec_2026' });
      expect(await listFile(file, PASSWORD)).toMatchObject({
        value: { isLocked: true, entries: [{ alias: 'dec_2026', keyMatches: null }] },
      });
    });

    it('gives several keys, and none', async () => {
      await keyPair(`two.${type}`, type, 'first');
      await keyPair(`two.${type}`, type, 'second');
      await keytool(`none.${type}`, type, [...trusted, files.path(`${type}.cer`)]);
      const two = await read(await readFile(files.path(`two.${type}`)));
      expect(two).toHaveLength(2);
      expect(two).toEqual(
        expect.arrayContaining([
          { alias: 'first', subject: 'CN=first', keyMatches: true, type: 'rsa' },
          { alias: 'second', subject: 'CN=second', keyMatches: true, type: 'rsa' },
        ]),
      );
      expect(await read(await readFile(files.path(`none.${type}`)))).toEqual([]);
    });

    it('keeps an alias in any script', async () => {
      const name = `alias.${type}`;
      await keyPair(name, type, 'schlüssel ключ 🔑', ['-dname', 'CN=own']);
      expect(await read(await readFile(files.path(name)))).toMatchObject([
        { alias: 'schlüssel ключ 🔑', keyMatches: true },
      ]);
    });

    it('gives a key on a curve, and shows the entry of a kind of key that is not read', async () => {
      await keyPair(`ec.${type}`, type, 'ec', ['-keyalg', 'EC', '-groupname', 'secp256r1']);
      await keyPair(`ed448.${type}`, type, 'ed448', ['-keyalg', 'Ed448']);
      expect(await read(await readFile(files.path(`ec.${type}`)))).toMatchObject([{ type: 'ec' }]);
      expect(await read(await readFile(files.path(`ed448.${type}`)))).toMatchObject([
        { alias: 'ed448', keyMatches: null },
      ]);
    });
  });

  it('JKS opens with a password outside of ASCII', async () => {
    const passwords = { STORE_PASSWORD: 'Schlüssel-Wort 1' };
    const key = ['-genkeypair', '-alias', 'a', '-dname', 'CN=a', '-keyalg', 'RSA'];
    await keytool('umlaut.jks', 'JKS', [...key, '-keypass:env', 'STORE_PASSWORD'], passwords);
    expect(await read(await readFile(files.path('umlaut.jks')), passwords.STORE_PASSWORD)).toMatchObject([
      { alias: 'a', keyMatches: true },
    ]);
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
