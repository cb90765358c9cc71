import type { CheckReport } from './report.ts'

export function htmlReport(report: CheckReport, page: string | undefined): string {
  return `${report.version} ${page ?? ''}`
}
