import '@github/markdown-toolbar-element';
import type { DetailedHTMLProps, HTMLAttributes, ReactNode } from 'react';

/** What the toolbar's elements take; they are made by the browser and not by React. */
type ElementProps = DetailedHTMLProps<
  HTMLAttributes<HTMLElement>,
  HTMLElement
> & {
  /** Id of the text field (of the toolbar). */
  for?: string;
  /** Level of a heading. */
  level?: string;
  /** React gives unknown elements no `className`. */
  class?: string;
  children?: ReactNode;
};

declare global {
  // The types of unknown elements are kept in this namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'markdown-toolbar': ElementProps;
      'md-header': ElementProps;
      'md-bold': ElementProps;
      'md-italic': ElementProps;
      'md-code': ElementProps;
      'md-link': ElementProps;
      'md-quote': ElementProps;
      'md-unordered-list': ElementProps;
      'md-ordered-list': ElementProps;
    }
  }
}
