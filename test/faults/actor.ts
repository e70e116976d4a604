import { writeSync } from 'node:fs';
import { diskFileSystem } from '../../electron/vault/file-system.ts';
import {
  checkpointingOn,
  credentials,
  eventOf,
  key,
  keyIdOf,
  must,
  namesOf,
  privateKeyOf,
  slotOf,
} from './ground.ts';

/**
 * The program that gets killed: the real vault, opened in a process of its own, doing one act after the other, while
 * it writes a checkpoint of what was there before.
 * A line goes out before each act and, once it was acknowledged, after it; written at once, so that whatever was
 * said before the kill is heard.
 *
 *     node actor.js FOLDER FIRST-KEY
 */
const [folder = '', first = '0'] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

const vault = must(await checkpointingOn(diskFileSystem).open(folder, key));
say(`opened ${namesOf(vault.events).length}`);
let count = namesOf(vault.events).length;
for (let n = Number(first); ; n += 1) {
  const keyId = keyIdOf(n);
  say(`storing ${keyId}`);
  must(await vault.storePrivateKey(keyId, privateKeyOf(keyId)));
  say(`stored ${keyId}`);
  for (let i = 0; i < 2; i += 1) {
    say(`appending ${count}`);
    must(await vault.append([eventOf(String(count))]));
    say(`appended ${count}`);
    count += 1;
  }
  say(`adding ${keyId}`);
  must(await vault.addKeySlot({ ...slotOf(n), passphrase: slotOf(0).passphrase }, credentials));
  say(`added ${keyId}`);
  if (n % 5 === 4) {
    say('dropping all');
    must(await vault.keepSlots(new Set([vault.keySlotId])));
    say('dropped all');
  }
  if (n % 2 === 1) {
    say(`destroying ${keyId}`);
    must(await vault.destroyPrivateKey(keyId));
    say(`destroyed ${keyId}`);
  }
}
