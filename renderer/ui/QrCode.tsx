import type { Fingerprint } from '../../electron/contract/schemas/facts.ts';

interface QrCodeProps {
  readonly code: Fingerprint['qrCode'];
  readonly label: string;
}

/** A QR code as main drew it: black on white in every theme, for a scanner. */
export function QrCode({ code, label }: QrCodeProps) {
  const { size, dark } = code;
  return (
    <svg className="kt-qr-code" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img">
      <title>{label}</title>
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={dark} />
    </svg>
  );
}
