import './logo.css';

/** A key that turns: the sign of the application. It says nothing that the name beside it does not. */
export function Logo() {
  return (
    <svg className="kt-logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="15" className="kt-logo-ground" />
      <path className="kt-logo-turn" d="M24 12.5a9 9 0 1 0 .9 6" />
      <path className="kt-logo-turn" d="M25.2 6.8v6.2h-6.2" />
      <circle cx="16" cy="14" r="2.6" className="kt-logo-hole" />
      <path className="kt-logo-hole" d="M15 15h2l1 6h-4z" />
    </svg>
  );
}
