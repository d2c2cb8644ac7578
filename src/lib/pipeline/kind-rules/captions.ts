const OPENING =
  /^\W*(?:the (?:picture|photo|photograph|image|map) (?:above |below )?shows|(?:in )?(?:this|the above) (?:photo|picture|image)\b|(?:photo|picture|image|file photo|illustration|infographic)\s*[::]|(?:a )?(?:general |panoramic )?view of|(?:an )?overview of the|delegates at|participants pose|group photo)\b/i;
const CREDIT =
  /(?:\/\s?(?:photo(?:graph(?:ed)?)?|pictures?|image|handout|file)\b|\((?:photo|picture|image|source|file photo)s?\b[^)]{0,60}\)|\b(?:photo|picture|image|photograph(?:ed)?|graphic)s?\s?(?:by|credit|courtesy)\b|\b(?:photo|image)s?\s*[::]\s*\p{Lu}|\[(?:photo|xinhua)[^\]]*\])[\s).\]]*(?:[\p{Lu}][\p{L}.-]+[\s/]*){0,6}$/iu;
const LONGEST = 200;

/** Whether a line without a final stop, or a sentence, says what a picture shows. */
export function opensCaption(sentence: string): boolean {
  return sentence.length <= 400 && OPENING.test(sentence);
}

/** Whether a short sentence or line credits a picture to someone. */
export function creditsPicture(sentence: string): boolean {
  return sentence.length <= LONGEST && CREDIT.test(sentence);
}
