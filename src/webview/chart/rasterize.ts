/** Makes a picture of a drawing, as the browser draws it. */

async function load(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** PNG in Base64, `scale` times the size of the drawing; empty where the browser cannot make one. */
export async function rasterize(svg: string, scale: number): Promise<string> {
  try {
    const image = await load(svg);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const context = canvas.getContext('2d');
    if (!context) return '';
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
  } catch {
    return '';
  }
}
