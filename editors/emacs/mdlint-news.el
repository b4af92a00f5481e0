;;; mdlint-news.el --- A linter for news posts in Markdown -*- lexical-binding: t; -*-

;; Version: 0.1
;; Package-Requires: ((emacs "27.1"))
;; Keywords: text, tools

;;; Commentary:

;; Checks Markdown buffers with mdlint-news: through Flymake, or as a language server through Eglot.
;;
;;     (add-hook 'markdown-mode-hook #'mdlint-news-flymake-setup)
;;
;; or
;;
;;     (mdlint-news-eglot-setup)
;;     (add-hook 'markdown-mode-hook #'eglot-ensure)

;;; Code:

(require 'flymake)
(require 'json)
(require 'seq)

(defgroup mdlint-news nil "A linter for news posts in Markdown." :group 'tools)

(defcustom mdlint-news-program "mdlint-news"
  "The program that checks posts."
  :type 'string)

(defvar-local mdlint-news--process nil "The check of this buffer that is under way.")

(defun mdlint-news--diagnostic (buffer line)
  "Make a diagnostic in BUFFER of LINE, which has a finding as a JSON object."
  (let* ((json-object-type 'alist)
         (found (json-read-from-string line))
         (range (alist-get 'range (alist-get 'location found)))
         (start (alist-get 'start range))
         (end (or (alist-get 'end range) start))
         (severity (alist-get 'severity found)))
    (with-current-buffer buffer
      (let ((from (mdlint-news--position start))
            (to (mdlint-news--position end)))
        (flymake-make-diagnostic
         buffer from (max to (min (1+ from) (point-max)))
         (cond ((equal severity "ERROR") :error) ((equal severity "WARNING") :warning) (t :note))
         (format "%s: %s" (alist-get 'value (alist-get 'code found)) (alist-get 'message found)))))))

(defun mdlint-news--position (place)
  "Return the position of PLACE, which has a line and a column in bytes, both from 1."
  (save-excursion
    (save-restriction
      (widen)
      (goto-char (point-min))
      (forward-line (1- (alist-get 'line place)))
      (let ((start (position-bytes (point))))
        (or (byte-to-position (+ start (1- (alist-get 'column place)))) (line-end-position))))))

(defun mdlint-news-flymake (report-fn &rest _arguments)
  "Check the buffer, and hand its diagnostics to REPORT-FN."
  (when (process-live-p mdlint-news--process)
    (kill-process mdlint-news--process))
  (let* ((buffer (current-buffer))
         (path (or (buffer-file-name) "post.md"))
         (process
          (make-process
           :name "mdlint-news" :noquery t :connection-type 'pipe :coding 'utf-8-unix
           :buffer (generate-new-buffer " *mdlint-news*")
           :command (list mdlint-news-program "check" "--quiet" "--output-format" "rdjsonl" "--stdin-filename" path "-")
           :sentinel
           (lambda (process _event)
             (when (memq (process-status process) '(exit signal))
               (unwind-protect
                   (when (and (buffer-live-p buffer)
                              (eq process (buffer-local-value 'mdlint-news--process buffer)))
                     (let ((lines (with-current-buffer (process-buffer process)
                                    (split-string (buffer-string) "\n" t))))
                       ;; What is no finding is a notice.
                       (funcall report-fn (mapcar (lambda (line) (mdlint-news--diagnostic buffer line))
                                                  (seq-filter (lambda (line) (string-prefix-p "{" line)) lines)))))
                 (kill-buffer (process-buffer process))))))))
    (setq mdlint-news--process process)
    (save-restriction
      (widen)
      (process-send-region process (point-min) (point-max)))
    (process-send-eof process)))

;;;###autoload
(defun mdlint-news-flymake-setup ()
  "Check this buffer with mdlint-news through Flymake."
  (add-hook 'flymake-diagnostic-functions #'mdlint-news-flymake nil t)
  (flymake-mode 1))

;;;###autoload
(defun mdlint-news-eglot-setup ()
  "Make Eglot start the language server for Markdown."
  (require 'eglot)
  (defvar eglot-server-programs)
  (add-to-list 'eglot-server-programs `((markdown-mode gfm-mode) . (,mdlint-news-program "server"))))

(provide 'mdlint-news)

;;; mdlint-news.el ends here
