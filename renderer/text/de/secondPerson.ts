import type { secondPerson as english } from '../en/secondPerson.ts';

export const secondPerson: typeof english = {
  title: 'Eine zweite Person',
  why: 'Dies braucht vier Augen. Sehen Sie sich an, was geschehen soll, und geben Sie Ihre Passphrase nur ein, wenn Sie einverstanden sind: Ihr Name wird mit der Handlung festgehalten, und Berichte zeigen ihn.',
  who: 'Zweite Person',
  passphrase: 'Passphrase der zweiten Person',
  passphraseHint: 'Sie wird allein von der zweiten Person eingegeben und öffnet hier nichts.',
  act: 'Als zweite Person bestätigen',
  acts: {
    rotations: {
      exportKeyPair:
        '{{name}} möchte das neue Schlüsselpaar mit seinem privaten Schlüssel als .p12-Datei exportieren.',
      removeOldKey:
        '{{name}} möchte festhalten, dass das alte Schlüsselpaar entfernt ist. Sein privater Schlüssel wird in diesem Tresor vernichtet.',
      removeOldKeyEarly:
        '{{name}} möchte das alte Schlüsselpaar vor seiner Zeit entfernen. Sein privater Schlüssel wird in diesem Tresor vernichtet, und damit verschlüsselte Nachrichten können verloren gehen.',
      removeKeptKey:
        '{{name}} möchte festhalten, dass das aufbewahrte Schlüsselpaar entfernt ist. Sein privater Schlüssel wird in diesem Tresor vernichtet.',
      removeKeptKeyEarly:
        '{{name}} möchte das aufbewahrte Schlüsselpaar vor seiner Zeit entfernen. Sein privater Schlüssel wird in diesem Tresor vernichtet, und damit verschlüsselte Nachrichten können verloren gehen.',
    },
    vault: {
      acceptOlderCopy:
        '{{name}} möchte eine ältere Kopie des Tresors öffnen und ohne die Einträge fortfahren, die ihr fehlen.',
    },
    people: {
      add: '{{name}} möchte eine Person hinzufügen, die diesen Tresor von da an öffnen kann.',
      remove: '{{name}} möchte eine Person aus diesem Tresor entfernen.',
      setFourEyes: '{{name}} möchte ändern, ob bestimmte Handlungen in diesem Tresor vier Augen brauchen.',
    },
    recovery: {
      makeShares:
        '{{name}} möchte neue Wiederherstellungskarten erstellen: Genügend davon öffnen diesen Tresor ohne Passphrase.',
    },
    clock: {
      confirmDate:
        '{{name}} möchte das heutige Datum bestätigen, nach dem Wartezeiten als abgelaufen gelten. Prüfen Sie es selbst.',
    },
    other: '{{name}} möchte etwas tun, das vier Augen braucht.',
  },
};
