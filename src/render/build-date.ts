/** The time a build claims: SOURCE_DATE_EPOCH (reproducible-builds.org), else the publication's date. */
export function buildDate(date: string | undefined): Date | undefined {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? '')
  if (process.env['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch)) return new Date(epoch * 1000)
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? undefined : new Date(time)
}
