import type { secondPerson as english } from '../en/secondPerson.ts';

export const secondPerson: typeof english = {
  title: 'Eine zweite Person',
  why: 'Dies braucht vier Augen. Sehen Sie sich an, was geschehen soll, und geben Sie Ihre Passphrase nur ein, wenn Sie einverstanden sind: Ihr Name wird mit der Handlung festgehalten, und Berichte zeigen ihn.',
  who: 'Zweite Person',
  passphrase: 'Passphrase der zweiten Person',
  passphraseHint: 'Sie wird allein von der zweiten Person eingegeben und öffnet hier nichts.',
  act: 'Als zweite Person bestätigen',
  acts: {
    exportKeyPair:
      '{{acting}} möchte das neue Schlüsselpaar mit seinem privaten Schlüssel als kennwortgeschützte Datei exportieren.',
    removeKey:
      '{{acting}} möchte festhalten, dass {{typedAlias}} entfernt ist. Der private Schlüssel wird in diesem Tresor vernichtet.',
    removeKeyEarly:
      '{{acting}} möchte {{typedAlias}} vorzeitig entfernen. Der private Schlüssel wird in diesem Tresor vernichtet, und damit verschlüsselte Nachrichten können verloren gehen. Grund: {{reason}}',
    acceptOlderCopy:
      '{{acting}} möchte eine ältere Kopie des Tresors öffnen und ohne die Einträge fortfahren, die ihr fehlen. Grund: {{reason}}',
    addPerson: '{{acting}} möchte {{name}} ({{role}}) hinzufügen, mit Zugang zu diesem Tresor von da an.',
    removePerson: '{{acting}} möchte {{typedName}} aus diesem Tresor entfernen.',
    fourEyesOn: '{{acting}} möchte für die schwerwiegendsten Handlungen vier Augen verlangen.',
    fourEyesOff:
      '{{acting}} möchte nicht länger vier Augen verlangen: Ein Administrator allein könnte alles vornehmen.',
    makeShares:
      '{{acting}} möchte {{shares}} neue Wiederherstellungskarten erstellen. Je {{count}} davon öffnen diesen Tresor ohne Passphrase.',
    confirmDate:
      '{{acting}} möchte bestätigen, dass heute der {{date}} ist (Quelle: {{source}}). Nach diesem Datum gelten Wartezeiten als abgelaufen: Prüfen Sie es selbst.',
    renewSigningCertificate:
      '{{acting}} möchte das Signaturzertifikat dieses Tresors erneuern. Empfänger vertrauen dem jetzigen und müssen das neue erneut vergleichen.',
    other: '{{acting}} möchte etwas tun, das vier Augen braucht.',
  },
};
