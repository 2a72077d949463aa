/**
 * The contract between diagrams and code: reads every model, table and form of a release and names
 * each word that is not published. Nothing that it reads is ever evaluated.
 */
package org.casereview.engine.contract;
