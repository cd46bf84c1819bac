import type { Contract } from '../contract/contract.ts';
import type { HealthReport } from '../health/health.ts';
import { docsPage } from './docs.ts';
import { landingPage } from './landing.ts';
import { llmsText } from './llms.ts';
import { lastingPage, type Page } from './page.ts';
import { readPublished } from './published.ts';
import { securityTxtPage } from './security-txt.ts';

export type { Page } from './page.ts';

/** What the gateway shows of itself: its contract in four forms, its front page, and whom to tell about a vulnerability. */
export interface Pages {
  specJson: Page;
  specYaml: Page;
  llms: Page;
  securityTxt(now: Date): Page;
  /** Built when it is first asked for: it holds two megabytes. */
  docs(): Page;
  landing(report: HealthReport): Page;
}

export function createPages(contract: Contract): Pages {
  const { json, yaml } = contract.published;
  const published = readPublished(contract);
  let docs: Page | undefined;

  return {
    specJson: lastingPage('application/json', json),
    specYaml: lastingPage('application/yaml', yaml),
    llms: lastingPage('text/plain', Buffer.from(llmsText(contract.document, published))),
    securityTxt: securityTxtPage,
    docs() {
      docs ??= docsPage(contract);
      return docs;
    },
    landing: (report) => landingPage(published, report),
  };
}
