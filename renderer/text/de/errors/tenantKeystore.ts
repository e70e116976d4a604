import type { tenantKeystore as english } from '../../en/errors/tenantKeystore.ts';

export const tenantKeystore: typeof english = {
  'alias-empty': {
    text: 'Der Alias ist leer.',
    wayOut: 'Geben Sie den Alias ein, den das Schlüsselpaar im Tenant-Keystore hat oder haben wird.',
  },
  'alias-surrounded-by-spaces': {
    text: 'Der Alias beginnt oder endet mit einem Leerzeichen.',
    wayOut: 'Entfernen Sie die Leerzeichen: Im Tenant-Keystore wären sie nicht zu sehen.',
  },
  'alias-too-long': {
    text: 'Der Alias ist länger als {{limit}} Zeichen; mehr nimmt der Tenant-Keystore nicht an.',
    wayOut: 'Wählen Sie einen kürzeren Alias.',
  },
  'alias-reserved-prefix': {
    text: 'Der Alias beginnt mit „{{prefix}}“. Der Tenant-Keystore behält dieses Präfix SAP vor.',
    wayOut: 'Wählen Sie einen Alias, der weder mit „sap_“ noch mit „hcicertificate“ beginnt.',
  },
  'alias-reserved': {
    text: 'Der Tenant-Keystore behält den Alias „{{alias}}“ SAP vor.',
    wayOut: 'Wählen Sie einen anderen Alias.',
  },
  'alias-taken': {
    text: 'Der Alias „{{alias}}“ gehört einem anderen Schlüsselpaar. Groß- und Kleinschreibung macht keinen Unterschied.',
    wayOut:
      'Wählen Sie einen anderen Alias: Ein neuer Schlüssel braucht einen eigenen, damit er neben dem alten stehen kann.',
  },
  'alias-changes-in-jks': {
    text: 'Java sucht die Namen in einem JKS-Keystore in Kleinbuchstaben: Aus „{{alias}}“ würde „{{lowerCase}}“.',
    wayOut: 'Exportieren Sie das Schlüsselpaar als PKCS#12; darin bleibt der Alias, wie er ist.',
  },
  'password-not-ascii': {
    text: 'Das Kennwort enthält ein Zeichen außerhalb von ASCII, etwa einen Umlaut. Der Tenant-Keystore nimmt es nicht an.',
    wayOut: 'Verwenden Sie die Buchstaben A bis Z, Ziffern, Leerzeichen und die üblichen Satzzeichen.',
  },
  'password-too-short': {
    text: 'Das Kennwort hat weniger als {{minimum}} Zeichen; so viele verlangt der Tenant-Keystore.',
    wayOut: 'Wählen Sie ein längeres Kennwort.',
  },
  'password-too-simple': {
    text: 'Das Kennwort mischt {{classes}} der vier Arten von Zeichen; der Tenant-Keystore verlangt {{minimum}}.',
    wayOut: 'Die vier Arten sind Kleinbuchstaben, Großbuchstaben, Ziffern und andere Zeichen.',
  },
  'too-large-for-tenant-keystore': {
    text: 'Die Datei mit dem {{kind}} hat {{bytes}}. Der Tenant-Keystore nimmt höchstens {{limit}} an.',
    wayOut: 'Verwenden Sie einen kürzeren Schlüssel oder einen kürzeren Inhabernamen.',
  },
  'certificate-already-registered': {
    text: 'Dieses Zertifikat ist bereits unter dem Alias „{{alias}}“ erfasst.',
    wayOut: 'Öffnen Sie dieses Schlüsselpaar in der Keystore-Liste.',
  },
  'private-key-locked': {
    text: 'Der private Schlüssel ist gesperrt.',
    wayOut: 'Öffnen Sie die Datei zuerst mit ihrem Kennwort.',
  },
  'private-key-alone': {
    text: 'Der private Schlüssel steht allein: Weder die Datei noch dieser Tresor hat das Zertifikat, das zu ihm gehört.',
    wayOut:
      'Laden Sie das Zertifikat aus dem Tenant-Keystore herunter, erfassen Sie es als Schlüssel in Gebrauch, und importieren Sie diese Datei dann noch einmal. Auch eine Datei mit Schlüssel und Zertifikat genügt.',
  },
  'private-key-of-another-certificate': {
    text: 'Der private Schlüssel gehört nicht zu dem Zertifikat, das die Datei für ihn hat.',
    wayOut: 'Benutzen Sie ihn nicht: Lassen Sie das Schlüsselpaar neu exportieren.',
  },
  'private-key-held-already': {
    text: 'Dieser Tresor hat den privaten Schlüssel von „{{alias}}“ bereits.',
    wayOut: 'Mit dieser Datei ist nichts mehr zu tun.',
  },
  'not-an-rsa-key': {
    text: 'Der Schlüssel ist vom Typ {{keyType}}. WS-Security entschlüsselt mit RSA-Schlüsseltransport.',
    wayOut: 'Wählen Sie das RSA-Schlüsselpaar, mit dem der Tenant entschlüsselt.',
  },
  'key-not-in-use': {
    text: 'Das Schlüsselpaar „{{alias}}“ ist nicht in Gebrauch; es gibt nichts zu erneuern.',
    wayOut: 'Wählen Sie das Schlüsselpaar, mit dem die Empfänger heute verschlüsseln.',
  },
  'subject-without-common-name': {
    text: 'Der Inhabername hat keinen allgemeinen Namen (CN).',
    wayOut: 'Fügen Sie einen allgemeinen Namen hinzu: Er sagt, wozu das Zertifikat dient.',
  },
  'subject-attribute-invalid': {
    text: 'Das Attribut {{attribute}} des Inhabernamens ist leer oder hat einen Wert, den ein Zertifikat nicht aufnehmen kann.',
    wayOut: 'Berichtigen oder entfernen Sie es. Ein Land (C) besteht aus zwei Großbuchstaben, etwa DE.',
  },
  'validity-invalid': {
    text: 'Eine Gültigkeit von {{notBefore}} bis {{notAfter}} ist nicht möglich.',
    wayOut: 'Das Ende muss nach dem Beginn und in der Zukunft liegen.',
  },
};
