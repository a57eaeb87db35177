/** A request as the victim's page prepares it. */
import { field, type Fields, type HttpRequest } from '#http/message';
import { shaped } from '../defences';
import { carrierOf } from '../named-credential';
import { ORIGIN } from '../origins';
import type { Stage } from '../run/stage';

/**
 * The fields of a request as the page's own code prepares it, with its key.
 * @param now of the page's clock. Seconds
 * @param learned what the last answers said
 */
export const preparedBy = (
  stage: Stage,
  { method, url, fields }: Pick<HttpRequest, 'method' | 'url' | 'fields'>,
  now: number,
  learned: (name: string) => string | undefined,
): Promise<Fields> =>
  shaped(stage.setup, fields, (defence, all) =>
    defence.prepare?.(
      { method, url: new URL(url, ORIGIN).href, fields: all },
      {
        setup: stage.setup,
        userAgent: 'victim',
        carrier: carrierOf(stage.mode, stage.setup),
        now,
        documentCookie: field({ fields }, 'Cookie') ?? '',
        draw: (bytes) => stage.draw(bytes),
        learned,
      },
    ),
  );
