/** Said of a file that was attached and is not kept any more. */
export const FILE_GONE = 'The attached file is not kept here any more. Attach it again.';
