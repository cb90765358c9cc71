/**
 * Whether a pattern of one character matches a code unit; each unit is tried once, since a long text
 * asks millions of times.
 */
export function codeUnitTest(pattern: RegExp): (code: number) => boolean {
  const known = new Uint8Array(0x1_00_00)
  return (code) => {
    if (known[code] === 0) known[code] = pattern.test(String.fromCharCode(code)) ? 2 : 1
    return known[code] === 2
  }
}
