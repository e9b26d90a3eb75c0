/** What WordPress has in store on the page of its editor, as far as blocks need it. */

/** Anything that React can draw. */
export type Child = unknown;
export type Attributes = Readonly<Record<string, string | undefined>>;
export type Change = (attributes: Attributes) => void;

/** What `edit` of a block is called with. */
export interface EditProps {
  readonly name: string;
  readonly clientId: string;
  readonly attributes: Attributes;
  readonly setAttributes: Change;
  readonly context: Readonly<Record<string, unknown>>;
}

export interface Block {
  readonly name: string;
  readonly clientId: string;
  readonly attributes: Attributes;
  readonly innerBlocks: readonly Block[];
}

/** Next and previous shortcodes of a text, as `wp.shortcode` finds them. */
export interface ShortcodeMatch {
  readonly shortcode: {
    readonly content?: string;
  };
  readonly content: string;
  readonly index: number;
}

type Props = Readonly<Record<string, unknown>>;

interface WordPress {
  readonly element: {
    readonly createElement: (type: unknown, props?: Props | null, ...children: Child[]) => Child;
    readonly Fragment: unknown;
    readonly useState: <T>(first: T | (() => T)) => [T, (next: T) => void];
    readonly useEffect: (effect: () => (() => void) | undefined, dependencies: readonly unknown[]) => void;
    readonly useRef: <T>(first: T) => { current: T };
  };
  readonly components: Readonly<Record<string, unknown>>;
  readonly blockEditor: {
    readonly InspectorControls: unknown;
    readonly InnerBlocks: { readonly Content: unknown };
    readonly useBlockProps: (props?: Props) => Props;
    readonly useInnerBlocksProps: (props?: Props, options?: Props) => Props;
  };
  readonly blocks: {
    readonly registerBlockType: (name: string, settings: Props) => void;
    readonly createBlock: (name: string, attributes?: Attributes, inner?: readonly Block[]) => Block;
    readonly rawHandler: (options: { HTML: string }) => Block[];
  };
  readonly i18n: {
    readonly __: (text: string, domain: string) => string;
    readonly _n: (one: string, many: string, count: number, domain: string) => string;
    readonly _x: (text: string, context: string, domain: string) => string;
    readonly sprintf: (text: string, ...values: (string | number)[]) => string;
  };
  readonly htmlEntities: { readonly decodeEntities: (html: string) => string };
  readonly shortcode: {
    readonly next: (tag: string, text: string) => ShortcodeMatch | undefined;
    readonly regexp: (tag: string) => RegExp;
    readonly attrs: (text: string) => {
      readonly named: Readonly<Record<string, string>>;
      readonly numeric: readonly string[];
    };
  };
  readonly apiFetch: (options: { path: string; signal?: AbortSignal }) => Promise<unknown>;
}

declare const wp: WordPress;

export const { createElement: h, Fragment, useState, useEffect, useRef } = wp.element;
export const { InspectorControls, InnerBlocks, useBlockProps, useInnerBlocksProps } = wp.blockEditor;
export const { registerBlockType, createBlock, rawHandler } = wp.blocks;
export const { __, _n, _x, sprintf } = wp.i18n;
export const { decodeEntities } = wp.htmlEntities;
export const { apiFetch, components, shortcode } = wp;
