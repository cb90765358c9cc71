/** Class of a pattern (flag `u`) that Chinese ideographs belong to. */
export const han = '\\p{Script=Han}'
