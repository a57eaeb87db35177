/** A lane of the stage as sections of a picture, from its outcome down. */
import type { Instant } from '#cookies/cookie';
import type { Credential } from '#lab/derive/scene/credential';
import { isRightAnswer, type Carried, type Message } from '#lab/derive/scene/message';
import type { Scene } from '#lab/derive/scene/scene';
import type { Place } from '#lab/derive/scene/places';
import { reasonPhrase } from '#http/reason-phrases';
import { USER_AGENT_LABELS } from '#lab/run/party';
import { bytesText } from '../../parts/clock-text';
import { drawnBytes } from '../drawn';
import {
  ATTACKERS,
  happeningOf,
  hostOf,
  isBad,
  isGood,
  kindText,
  labelOf,
  lifeText,
  lookUpsText,
  isOnMachine,
  outcomeWords,
  PLACES,
  proofText,
  readers,
  requestText,
  rowWords,
} from '../words';
import { BAR, beside, boxed, INKS, onArrow, shape, SIZE, stacked, words, type Mark } from './svg';

/** What a lane is drawn by. */
export interface LaneLook {
  /** Pixels. */
  readonly width: number;
  /** Bytes of the largest credential in the picture. */
  readonly most: number;
  /** Names alone, with room to draw into. */
  readonly isBlank: boolean;
  /** No outcome, and nothing that judges. */
  readonly isVeiled: boolean;
}

const NOTHING: Mark = { height: 0, draw: () => '' };
/** Left free where one draws, in pixels. */
const ROOM = 44;
const room = (height = ROOM): Mark => ({ height, draw: () => '' });

const lengthOf = ({ bytes }: Credential, { width, most }: LaneLook): number =>
  (drawnBytes(bytes, most) / most) * (width * 0.5 - 40);

/** A credential with words after it, or below where it is long. */
const named = (
  credential: Credential,
  text: string,
  within: number,
  look: LaneLook,
  isCopy = false,
): Mark => {
  const length = lengthOf(credential, look);
  const bar = shape(credential, length, isCopy);
  return length > within / 3
    ? stacked([bar, words(text, within)])
    : beside(bar, words(text, within - length - BAR), length + 8);
};

const outcomeOf = (scene: Scene, { width, isVeiled, isBlank }: LaneLook): Mark => {
  const { outcome } = scene;
  const label = labelOf(scene);
  if (isVeiled || isBlank) return boxed(words(label, width, { bold: true, size: 16 }), width);
  const { sign, says } = outcomeWords(outcome);
  const bad = isBad(outcome.is);
  const good = isGood(outcome.is);
  const fill = bad ? INKS.bad : good ? INKS.good : INKS.soft;
  return boxed(
    stacked([
      words(label, width - 16, { bold: true }),
      words(`${sign} ${says}`, width - 16, { bold: true, size: 22, fill }),
      words(proofText(outcome), width - 16),
    ]),
    width,
    { stroke: fill, fill: bad ? INKS.badWash : good ? INKS.goodWash : 'none', thick: bad },
  );
};

const placeOf = (
  { kind, items }: Place,
  width: number,
  now: Instant,
  look: LaneLook,
  isTheirs: boolean,
): Mark => {
  const inside = width - 20;
  const name = words(PLACES[kind], inside, {
    bold: items.length > 0,
    fill: items.length > 0 ? INKS.ink : INKS.soft,
  });
  const [first] = items;
  if (look.isBlank) return boxed(stacked([name, room()]), width);
  if (!first) return boxed(name, width, {}, 2);
  const isOpen = items.some(({ readableBy }) => readableBy === 'any script');
  const isClosed = items.every(({ readableBy }) => readableBy === 'no script');
  const said = [...new Set(items.map((item) => readers(item, kind)))];
  return boxed(
    stacked([
      name,
      ...items.map(({ credential, name: called, life }) =>
        named(
          credential,
          `${called} · ${bytesText(credential.bytes)}${life && !look.isVeiled ? ` · ${lifeText(life, now)}` : ''}`,
          inside,
          look,
          isTheirs,
        ),
      ),
      ...(look.isVeiled
        ? []
        : said.map((text) => words(text, inside, { fill: isOpen ? INKS.warning : INKS.soft, bold: isOpen }))),
    ]),
    width,
    look.isVeiled
      ? {}
      : isOpen
        ? { dashed: true, thick: true, stroke: INKS.warning }
        : { fill: isClosed ? 'url(#hatch)' : 'none' },
  );
};

const browsersOf = ({ browsers, at }: Scene, look: LaneLook): Mark =>
  stacked(
    browsers.map(({ userAgent, places }) =>
      boxed(
        stacked([
          words(USER_AGENT_LABELS[userAgent], look.width - 20, { bold: true }),
          ...places.map((place) => placeOf(place, look.width - 20, at, look, userAgent === 'attacker')),
        ]),
        look.width,
      ),
    ),
  );

/** Each on an arrow, which says where it goes. */
const carriedMarks = (
  carried: readonly Carried[],
  look: LaneLook,
  isCopy: boolean,
  way: 'to' | 'from',
): Mark[] =>
  carried.flatMap(({ credential }) => {
    const length = lengthOf(credential, look);
    return [
      onArrow(shape(credential, length, isCopy), length, look.width - 40, way),
      words(`${kindText(credential)} · ${bytesText(credential.bytes)}`, look.width - 30),
    ];
  });

const messageOf = (message: Message, { taken }: Scene, look: LaneLook): Mark => {
  const isCopy = isOnMachine(message);
  const inside = look.width - 30;
  const isRight = look.isVeiled ? undefined : isRightAnswer(message, taken);
  const judged = isRight === undefined ? '' : isRight ? ' ✓' : ' ✗';
  return stacked([
    words(`▼ ${requestText(message)} to ${hostOf(message.to)} · ${bytesText(message.requestBytes)}`, inside),
    ...(message.sent.length > 0
      ? carriedMarks(message.sent, look, isCopy, 'to')
      : [words('no credential', inside, { fill: INKS.soft })]),
    words(
      `▲ ${message.status} ${reasonPhrase(message.status)}${judged} · ${bytesText(message.responseBytes)}`,
      inside,
      isRight === undefined ? {} : { fill: isRight ? INKS.good : INKS.bad, bold: true },
    ),
    ...carriedMarks(message.got, look, isCopy, 'from'),
  ]);
};

const wireOf = (scene: Scene, look: LaneLook): Mark => {
  const { message } = scene;
  const inside = look.width - 30;
  const body = look.isBlank
    ? room()
    : message
      ? isOnMachine(message)
        ? NOTHING
        : messageOf(message, scene, look)
      : words(happeningOf(scene, look.isVeiled) ?? '', inside);
  if (body === NOTHING) return NOTHING;
  return {
    height: body.height + 8,
    draw: (x, y) =>
      `<line x1="${x + 10}" y1="${y.toFixed(1)}" x2="${x + 10}" y2="${(y + body.height + 8).toFixed(1)}" stroke="${INKS.line}" stroke-width="2"/>${body.draw(x + 20, y + 2)}`,
  };
};

const serversOf = ({ servers, at }: Scene, look: LaneLook): Mark =>
  stacked(
    servers.map(({ origin, isDown, lookUps, rows, checked }) => {
      const inside = look.width - 20;
      const count = look.isVeiled || look.isBlank ? '' : ` · ${lookUpsText(lookUps)}`;
      return boxed(
        stacked([
          words(`${hostOf(origin)}${isDown ? ', down' : count}`, inside, { bold: true, struck: isDown }),
          ...(look.isBlank
            ? [room(SIZE)]
            : [
                ...(checked && !look.isVeiled ? [words(`JWT ${checked}`, inside)] : []),
                ...rows.map((row) => {
                  const text = Object.values(rowWords(row, at, look.isVeiled)).join('');
                  return row.credential
                    ? named(row.credential, text, inside, look)
                    : words(text, inside, { struck: row.state !== 'good' && !look.isVeiled });
                }),
              ]),
        ]),
        look.width,
        { dashed: isDown },
      );
    }),
  );

const attackerOf = (scene: Scene, look: LaneLook): Mark => {
  const { attacker, at } = scene;
  if (!attacker) return NOTHING;
  const inside = look.width - 20;
  const last = attacker.uses.findLast((use) => isOnMachine(use.message));
  return boxed(
    stacked([
      words(`Attacker · ${ATTACKERS}`, inside, { bold: true, fill: INKS.attacker }),
      ...(look.isBlank
        ? [room()]
        : [
            ...(attacker.loot.length === 0 && !look.isVeiled ? [words('No credential arrived', inside)] : []),
            ...attacker.loot.map(({ credential, life }) =>
              named(
                credential,
                `${kindText(credential)} · ${bytesText(credential.bytes)}${life && !look.isVeiled ? ` · ${lifeText(life, at)}` : ''}`,
                inside,
                look,
                true,
              ),
            ),
            ...(last && !look.isVeiled
              ? [
                  words(`Attacker ▶ ${hostOf(last.message.to)}`, inside, {
                    bold: true,
                    fill: INKS.attacker,
                  }),
                  messageOf(last.message, scene, look),
                ]
              : []),
          ]),
    ]),
    look.width,
    { stroke: INKS.attacker, thick: true, fill: INKS.badWash },
  );
};

/** The sections of a lane, from the top; the same number in every lane. */
export const sectionsOf = (scene: Scene, look: LaneLook): Mark[] => [
  outcomeOf(scene, look),
  browsersOf(scene, look),
  wireOf(scene, look),
  serversOf(scene, look),
  attackerOf(scene, look),
];
