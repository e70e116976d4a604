/** The names of the files by which a hand-over is checked, as the manifest and the instructions name them. */
export const manifestFiles = {
  manifest: 'manifest.json',
  signature: 'manifest.json.p7s',
  certificateDer: 'signing-certificate.cer',
  certificatePem: 'signing-certificate.pem',
} as const;
