/** The words that stand with a chart wherever it goes. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** Symbol and name of every country shown. */
  readonly key: readonly { readonly name: string; readonly path: string; readonly colour: string }[];
}

const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
  'visibility'
];
const SVG = 'http://www.w3.org/2000/svg';
const FONT = "'Source Sans 3', 'Segoe UI', system-ui, sans-serif";
const SERIF = "'Source Serif 4', Georgia, serif";
const EDGE = 24;

function text(words: string, x: number, y: number, size: number, weight: number, family: string): SVGTextElement {
  const line = document.createElementNS(SVG, 'text');
  const attributes = { x, y, 'font-size': size, 'font-weight': weight, 'font-family': family, fill: '#16191d' };
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
  line.textContent = words;
  return line;
}

let pen: CanvasRenderingContext2D | null = null;

/** How wide words are, in the site's font or, where that is wider, in what stands in for it where the picture is opened. */
function widthOf(words: string, size: number, weight: number, family: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  const fonts = [family, family.slice(family.indexOf(',') + 1)];
  return Math.max(
    ...fonts.map((font) => {
      if (!pen) return words.length * size;
      pen.font = `${weight} ${size}px ${font}`;
      return pen.measureText(words).width;
    })
  );
}

function wrap(words: string, room: number, size: number, weight: number, family: string): string[] {
  const lines: string[] = [''];
  for (const word of words.split(' ')) {
    const last = lines.length - 1;
    const longer = `${lines[last]} ${word}`.trim();
    if (lines[last] !== '' && widthOf(longer, size, weight, family) > room) lines.push(word);
    else lines[last] = longer;
  }
  return lines;
}

/** The same drawing without links or classes, every colour and size written on the element itself. */
function freeze(drawing: SVGSVGElement): SVGGElement {
  const stage = document.createElement('div');
  stage.className = 'light picture-stage';
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  stage.append(copy);
  document.body.append(stage);
  const group = document.createElementNS(SVG, 'g');
  for (const element of copy.querySelectorAll<SVGElement>('*')) {
    if (element.classList.contains('hit')) continue;
    const style = getComputedStyle(element);
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property);
      if (value) element.setAttribute(property, value);
    }
  }
  stage.remove();
  for (const hit of copy.querySelectorAll('.hit')) hit.remove();
  for (const link of copy.querySelectorAll('a')) {
    const plain = document.createElementNS(SVG, 'g');
    const place = link.getAttribute('transform');
    if (place !== null) plain.setAttribute('transform', place);
    plain.append(...link.childNodes);
    link.replaceWith(plain);
  }
  for (const element of copy.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (name === 'class' || name === 'style' || name.startsWith('data-') || name.startsWith('aria-')) {
        element.removeAttribute(name);
      }
    }
  }
  group.append(...copy.childNodes);
  return group;
}

/**
 * A chart as a picture of its own: title and measure above it, key and source within, on white, with no outside
 * reference of any kind.
 *
 * @returns an SVG document as text
 */
export function pictureOf(drawing: SVGSVGElement, words: PictureWords): string {
  const { width, height } = drawing.viewBox.baseVal;
  const full = width + EDGE * 2;
  const picture = document.createElementNS(SVG, 'svg');
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', '#ffffff');
  picture.append(ground);
  let y = EDGE + 20;
  for (const line of wrap(words.title, width, 22, 600, SERIF)) {
    picture.append(text(line, EDGE, y, 22, 600, SERIF));
    y += 28;
  }
  for (const line of wrap(words.subtitle, width, 14, 400, FONT)) {
    picture.append(text(line, EDGE, y, 14, 400, FONT));
    y += 19;
  }
  let keyX = EDGE;
  if (words.key.length > 0) y += 8;
  for (const { name, path, colour } of words.key) {
    const room = widthOf(name, 14, 600, FONT);
    if (keyX > EDGE && keyX + 18 + room > full - EDGE) {
      keyX = EDGE;
      y += 20;
    }
    const mark = document.createElementNS(SVG, 'path');
    mark.setAttribute('d', path);
    mark.setAttribute('fill', colour);
    mark.setAttribute('transform', `translate(${keyX + 7},${y - 5})`);
    picture.append(mark, text(name, keyX + 18, y, 14, 600, FONT));
    keyX += 36 + room;
  }
  y += 12;
  const chart = freeze(drawing);
  chart.setAttribute('transform', `translate(${EDGE},${y})`);
  picture.append(chart);
  y += height + 26;
  for (const line of wrap(words.source, width, 12.5, 400, FONT)) {
    picture.append(text(line, EDGE, y, 12.5, 400, FONT));
    y += 17;
  }
  picture.setAttribute('viewBox', `0 0 ${full} ${y + 8}`);
  picture.setAttribute('width', String(full));
  picture.setAttribute('height', String(y + 8));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`;
}

/**
 * The picture as PNG, twice as dense as its nominal size.
 *
 * @throws Error where the browser cannot draw it
 */
export async function pngOf(picture: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not draw the picture.'))))
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
