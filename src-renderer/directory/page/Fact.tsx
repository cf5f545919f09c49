import type { ReactNode } from 'react';

/** One fact of a list of facts (`<dl className="page-facts">`); one that is not known says so rather than being left out. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const known = children !== null && children !== '' && children !== undefined;
  return (
    <div>
      <dt>{name}</dt>
      <dd className={known ? 'copyable' : 'page-unknown'}>{known ? children : 'Not told'}</dd>
    </div>
  );
}
