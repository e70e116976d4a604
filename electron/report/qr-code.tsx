import { encode } from 'uqr';
import type { QrCode as Drawing } from '../rotation/report-port.ts';

/** White around the code, in modules, as the standard asks for. */
const quietZone = 4;

/** A text as a QR code: one path, the same for the same text. */
export function qrCode(text: string): Drawing {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: quietZone });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return { size, dark: dark.join('') };
}

/** The code of a text, black on white. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, dark } = qrCode(text);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img">
      <title>{label}</title>
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={dark} />
    </svg>
  );
}
