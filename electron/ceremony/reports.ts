import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import { rotationOf } from '../rotation/order.ts';
import type { ReportDocument, ReportSource, Reports } from '../rotation/report-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { fileName } from './file-name.ts';
import type { Dialogs, Printer } from './ports.ts';
import type { Session } from './session.ts';

export interface ReportDependencies {
  readonly session: Session;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly reports: Reports;
  readonly printer: Printer;
  readonly application: Pick<ReportSource, 'version' | 'simulatedClock'>;
  /** The language that the person reads at this moment. */
  readonly language: () => 'en' | 'de';
}

/** The report of a rotation, on paper or as PDF, at any time. */
export function reportCalls(dependencies: ReportDependencies) {
  const { dialogs, files, printer } = dependencies;
  return {
    'report.save': async ({ rotationId }) => {
      const report = documentOf(dependencies, rotationId);
      if (!report.ok) return report;
      const path = await dialogs.chooseNewFile('report', report.value.proposedName);
      if (path === null) return err({ code: 'cancelled' });
      const pdf = await printer.pdf(report.value.document);
      return files.write<never>(path, pdf, async () => null);
    },
    'report.print': ({ rotationId }) => {
      const report = documentOf(dependencies, rotationId);
      return report.ok ? printer.print(report.value.document) : report;
    },
  } satisfies Partial<Handlers>;
}

function documentOf(
  { session, reports, application, language }: ReportDependencies,
  rotationId: string,
): Result<{ document: ReportDocument; proposedName: string }, AppError> {
  const open = session.require();
  if (!open.ok) return open;
  const { tenant, vault } = open.value;
  const rotation = rotationOf(tenant, rotationId);
  if (!rotation.ok) return rotation;
  const preparedAt = session.clock.now();
  const document = reports.rotationReport(tenant, rotation.value, {
    ...application,
    head: vault.head,
    preparedAt,
    preparedBy: vault.person.name,
    language: language(),
  });
  const alias = tenant.keyPairs.get(rotation.value.oldKeyId)?.alias ?? '';
  return ok({ document, proposedName: `rotation-${fileName(alias)}-${preparedAt.slice(0, 10)}.pdf` });
}
