import { fileNames } from '../file-names.ts';
import { manifestFiles } from '../manifest-files.ts';

/**
 * What a receiver types, the same in every language: lines of at most 73 characters, without indentation, separated
 * by line feeds. The commands run in the folder of the hand-over.
 */

const { manifest, signature, certificatePem } = manifestFiles;

/** SignedCms is in an assembly of another name since PowerShell 6. An error ends the block, and nothing is printed. */
const signedCms = `  $ErrorActionPreference = 'Stop'
  if ($PSVersionTable.PSVersion.Major -lt 6) {
    Add-Type -AssemblyName System.Security
  } else { Add-Type -AssemblyName System.Security.Cryptography.Pkcs }`;

/** Checks the manifest: its signature, by whom, and the files that it lists. */
export const checkManifest = {
  /**
   * Prints the manifest, "CMS Verification successful", the signer's fingerprint, and the digest of every file to
   * compare with the manifest's. No other signer passes, also none of an authority that the machine trusts: the
   * certificate is taken from this file alone, not from the message.
   */
  openssl: `openssl cms -verify -binary -inform DER -in ${signature} \\
  -content ${manifest} -nointern -certfile ${certificatePem} \\
  -CAfile ${certificatePem}
openssl x509 -in ${certificatePem} -noout -fingerprint -sha256
openssl dgst -sha256 *`,

  /** Windows PowerShell 5.1 or PowerShell 7. Prints the signer's fingerprint if everything holds, or what does not. */
  powerShell: `& {
${signedCms}
  $manifest = [IO.File]::ReadAllBytes((Convert-Path ${manifest}))
  $signature = [IO.File]::ReadAllBytes((Convert-Path ${signature}))
  $content = [Security.Cryptography.Pkcs.ContentInfo]::new($manifest)
  $cms = [Security.Cryptography.Pkcs.SignedCms]::new($content, $true)
  $cms.Decode($signature)
  $cms.CheckSignature($true)
  $list = [Text.Encoding]::UTF8.GetString($manifest) | ConvertFrom-Json
  foreach ($file in $list.files) {
    $found = Get-FileHash -LiteralPath $file.name -Algorithm SHA256
    if ($found.Hash -ne $file.sha256) { throw "$($file.name): changed" }
  }
  $signer = $cms.SignerInfos[0].Certificate
  $sha256 = [Security.Cryptography.SHA256]::Create()
  $fingerprint = $sha256.ComputeHash($signer.RawData)
  [BitConverter]::ToString($fingerprint).Replace('-', ':')
}`,
} as const;

/** Prints the SHA-256 fingerprint of the new certificate. */
export const compareFingerprint = {
  openssl: `openssl x509 -in ${fileNames.certificatePem} -noout -fingerprint -sha256`,
  keytool: `keytool -printcert -file ${fileNames.certificateDer}`,
  /** A certificate's fingerprint is the digest of its DER. */
  powerShell: `(Get-FileHash ${fileNames.certificateDer} -Algorithm SHA256).Hash`,
} as const;

/** Signs confirmation.json into confirmation.p7m: CMS SignedData, DER, the content included, SHA-256. */
export const signConfirmation = {
  /** With a certificate and a key in PEM files; the arguments are the names that stand for them. */
  openssl: (certificate: string, key: string): string =>
    `openssl cms -sign -binary -nodetach -md sha256 -in confirmation.json \\
  -signer ${certificate} -inkey ${key} \\
  -outform DER -out confirmation.p7m`,

  /** The same with GnuTLS, which writes signed attributes only when it is asked for the time. */
  certtool: (certificate: string, key: string): string =>
    `certtool --p7-sign --p7-time --hash=SHA256 --outder \\
  --load-certificate ${certificate} \\
  --load-privkey ${key} \\
  --infile confirmation.json --outfile confirmation.p7m`,

  /**
   * With a certificate in the person's store; the argument stands for its thumbprint. The time of signing makes
   * .NET write signed attributes, without which a signature is refused.
   */
  powerShell: (thumbprint: string): string => `& {
${signedCms}
  $json = [IO.File]::ReadAllBytes((Convert-Path confirmation.json))
  $content = [Security.Cryptography.Pkcs.ContentInfo]::new($json)
  $cms = [Security.Cryptography.Pkcs.SignedCms]::new($content, $false)
  $certificate = Get-Item Cert:\\CurrentUser\\My\\${thumbprint}
  $signer = [Security.Cryptography.Pkcs.CmsSigner]::new($certificate)
  $signer.IncludeOption = 'EndCertOnly'
  $sha256 = [Security.Cryptography.Oid]::new('2.16.840.1.101.3.4.2.1')
  $signer.DigestAlgorithm = $sha256
  $time = [Security.Cryptography.Pkcs.Pkcs9SigningTime]::new()
  [void]$signer.SignedAttributes.Add($time)
  $cms.ComputeSignature($signer, $false)
  $signed = Join-Path (Convert-Path .) confirmation.p7m
  [IO.File]::WriteAllBytes($signed, $cms.Encode())
}`,
} as const;

/** Lines of commands as they stand in a text. */
export const indented = (commands: string): string => commands.replaceAll(/^/gm, '    ');
