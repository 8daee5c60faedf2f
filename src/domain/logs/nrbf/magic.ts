/** The first bytes of every stream: record 0, root 1, header -1, version 1.0. */
export const nrbfMagic: readonly number[] = [0, 1, 0, 0, 0, 255, 255, 255, 255, 1, 0, 0, 0, 0, 0, 0, 0];
