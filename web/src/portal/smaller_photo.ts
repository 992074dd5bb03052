// Makes a photograph small enough for a slow line and drops what the camera wrote into it (place, time, device).
// Anything that is no photograph, or cannot be read here, comes back as it was.

const kLongestSide = 2000; // pixels: a page of handwriting stays readable
const kQuality = 0.82;

export async function makeSmaller(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, kLongestSide / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const blob = await new Promise<Blob | null>((give) => canvas.toBlob(give, "image/jpeg", kQuality));
    return blob === null ? file : new File([blob], `${file.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg" });
  } catch {
    return file;
  }
}
