import type { ButtonProps } from './Button';
import { Button } from './Button';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** The accessible name, and the tooltip. */
  readonly label: string;
  readonly icon: NonNullable<ButtonProps['icon']>;
}

/** A button that is only a picture: it always has a name. */
export function IconButton({ label, look = 'quiet', className, ...rest }: IconButtonProps) {
  const classes = ['icon-button', className].filter(Boolean).join(' ');
  return <Button title={label} {...rest} look={look} aria-label={label} className={classes} />;
}
