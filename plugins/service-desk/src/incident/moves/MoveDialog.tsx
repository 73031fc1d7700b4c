// The dialog of a move is the one every form of the product has.
export { FormDialog as MoveDialog } from '@firstline/frontend-kit';
export type { FormFrame as MoveFrame } from '@firstline/frontend-kit';
