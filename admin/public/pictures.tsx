/** A letter, sewn of four cloths. */
export function Envelope() {
  return (
    <svg className="picture" viewBox="0 0 96 72" aria-hidden="true">
      <rect x="2" y="2" width="92" height="68" rx="6" className="cloth-1" />
      <path d="M4 68 36 34 48 44 4 8z" className="cloth-3" />
      <path d="M92 68 60 34 48 44 92 8z" className="cloth-4" />
      <path d="M4 6 48 42 92 6z" className="cloth-2" />
    </svg>
  );
}

/** A block of the quilt, finished: another patch is in. */
export function Block() {
  return (
    <svg className="picture" viewBox="0 0 96 96" aria-hidden="true">
      <rect width="96" height="96" rx="6" className="cloth-1" />
      <path
        d="M0 0 48 0 48 48z M96 0 96 48 48 48z M96 96 48 96 48 48z M0 96 0 48 48 48z"
        className="cloth-3"
      />
      <path
        d="M24 24 48 0 72 24z M72 24 96 48 72 72z M72 72 48 96 24 72z M24 72 0 48 24 24z"
        className="cloth-2"
      />
      <path d="M24 24h48v48H24z" className="cloth-4" />
      <path d="m34 49 10 10 19-22" className="stitch" />
    </svg>
  );
}
