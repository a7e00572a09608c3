/** The extension of a file's name or path, with its dot: `.txt`. */
export const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.'));
