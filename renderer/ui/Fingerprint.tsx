import { ForeignText } from './ForeignText.tsx';
import { groupsOf } from './hexGroups.ts';
import './fingerprint.css';

/** How the groups of four hang together: a line breaks between halves first, then between quarters. */
const half = 32;
const quarter = 16;

/** No digest is longer; a serial number in a file that somebody made can be. */
const longest = 128;

const slices = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );

/**
 * A hexadecimal value as people compare it: groups of four, four of them close together. What is copied or
 * searched for is the plain value, without gaps.
 */
export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  if (sha256.length > longest) return <ForeignText text={sha256} />;
  return (
    <code className="kt-fingerprint">
      {slices(sha256, half).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts may repeat, and never change places
        <span key={index}>
          {slices(part, quarter).map((block, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Block key={position} groups={groupsOf(block)} />
          ))}
        </span>
      ))}
    </code>
  );
}

function Block({ groups }: { readonly groups: readonly string[] }) {
  return (
    <span>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat, and never change places
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
