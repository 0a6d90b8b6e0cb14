/** What is used of pdfmake, which comes without types. */
declare module 'pdfmake' {
  type TextNode = {
    readonly text: string;
    readonly absolutePosition: { readonly x: number; readonly y: number };
    readonly font: string;
    readonly fontSize: number;
    readonly bold: boolean;
    readonly noWrap: true;
    readonly preserveLeadingSpaces: true;
    readonly preserveTrailingSpaces: true;
    readonly fontFeatures: Readonly<Record<string, boolean>>;
    readonly color?: string;
  };

  type Vector =
    | {
        readonly type: 'line';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly lineWidth: number;
        readonly dash?: { readonly length: number; readonly space: number };
      }
    | {
        readonly type: 'rect';
        readonly x: number;
        readonly y: number;
        readonly w: number;
        readonly h: number;
        readonly color: string;
      };

  type CanvasNode = {
    readonly canvas: readonly Vector[];
    readonly absolutePosition: { readonly x: number; readonly y: number };
  };

  /** `image` is a data URL. */
  type ImageNode = {
    readonly image: string;
    readonly width: number;
    readonly absolutePosition: { readonly x: number; readonly y: number };
  };

  type PageNode = {
    readonly stack: readonly (TextNode | CanvasNode | ImageNode)[];
    readonly pageBreak?: 'before';
    readonly pageOrientation: 'landscape' | 'portrait';
  };

  type DocumentDefinition = {
    readonly version: '1.7';
    readonly info: Readonly<Record<string, string | Date>>;
    readonly displayTitle: boolean;
    readonly language: string;
    readonly pageSize: 'A4';
    readonly pageOrientation: 'landscape' | 'portrait';
    readonly pageMargins: number;
    readonly defaultStyle: { readonly font: string };
    readonly content: readonly PageNode[];
  };

  const pdfmake: {
    readonly virtualfs: {
      existsSync(name: string): boolean;
      writeFileSync(name: string, content: Uint8Array): void;
    };
    setFonts(fonts: Record<string, { normal: string; bold: string }>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
  export type { CanvasNode, DocumentDefinition, ImageNode, PageNode, TextNode, Vector };
}
