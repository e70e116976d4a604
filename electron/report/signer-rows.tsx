import { Fragment, type ReactNode } from 'react';
import type { PinnedSigner, Receiver } from '../rotation/receiver.ts';
import { Sha256, useLanguage } from './report-parts.tsx';

/** The certificates with which a receiver signs, or signed: which, and why each was believed. */
export function useSignerRows({ signer, formerSigners }: Receiver): (readonly [string, ReactNode])[] {
  const { texts, when } = useLanguage();
  const certificate = ({ certificate: { subject, sha256 } }: PinnedSigner) => (
    <>
      {subject}, <Sha256 hex={sha256} />
    </>
  );
  const proof = ({ proof: why, at, by }: PinnedSigner) => {
    const recorded = `${when(at)} ${texts.by} ${by.name}`;
    if (why.kind === 'signed') return `${texts.signedBy}: ${why.signer.subject}, ${recorded}`;
    return `${texts.comparedWith}: ${why.comparedWith}, ${texts.channels[why.comparedBy]}, ${recorded}`;
  };
  const pinned: readonly [string, ReactNode] = [
    texts.pinned,
    signer === null ? (
      texts.notPinned
    ) : (
      <>
        {certificate(signer)}
        <div>{proof(signer)}</div>
      </>
    ),
  ];
  if (formerSigners.length === 0) return [pinned];
  return [
    pinned,
    [
      texts.formerSigners,
      formerSigners.map((former) => (
        <Fragment key={former.at}>
          <div>{certificate(former)}</div>
          <div>
            {proof(former)}, {texts.replaced} {when(former.replaced.at)} {texts.by} {former.replaced.by.name}
          </div>
        </Fragment>
      )),
    ],
  ];
}
