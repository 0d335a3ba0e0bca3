;; Run by .ci/editors: opens faulty.cable with eglot, writes what flymake shows into eglot.out, takes a suggestion, lays the cable
;; out and saves it. It waits for what the server sends; the times are only how long it waits before it gives up.
(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)
(require 'cable-mode)
(require 'cl-lib)
(add-hook 'cable-mode-hook #'eglot-ensure)
(setq eglot-sync-connect 30 eglot-connect-timeout 30 make-backup-files nil vc-handled-backends nil)

(defun wait-until (what condition)
  (with-timeout (30 (error "waited in vain for %s; flymake has %S" what (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))
    (while (not (funcall condition)) (accept-process-output nil 0.1))))

(defun found-p (rule)
  (cl-some (lambda (d) (string-match-p (regexp-quote rule) (flymake-diagnostic-text d))) (flymake-diagnostics)))

(find-file "faulty.cable")
(unless (eq major-mode 'cable-mode) (error "mode %s where cable-mode is due" major-mode))
(run-hooks 'post-command-hook)          ; the command that opened the file has ended, which is when eglot connects
(wait-until "the server" #'eglot-current-server)
(flymake-start)
(wait-until "diagnostics" #'flymake-diagnostics)
(let ((lines (mapcar (lambda (d)
                       (save-excursion
                         (goto-char (flymake-diagnostic-beg d))
                         (format "%d:%d-%d %s %s\n" (line-number-at-pos) (- (point) (line-beginning-position) -1)
                                 (- (flymake-diagnostic-end d) (line-beginning-position) -1)
                                 (flymake-diagnostic-type d) (flymake-diagnostic-text d))))
                     (sort (flymake-diagnostics)
                           (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))))
  (with-temp-file "eglot.out" (mapc #'insert lines)))

;; The menu of code actions: the user picks what changes PRLE to PREL.
(goto-char (point-min))
(search-forward "PRLE")
(backward-char 2)
(let ((last-nonmenu-event ?a))
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_ items &rest _)
               (or (car (cl-find-if (lambda (i) (string-match-p "PREL" (car i))) items))
                   (error "no action with PREL among %S" (mapcar #'car items))))))
    (call-interactively #'eglot-code-actions)))
(goto-char (point-min))
(search-forward "TAGS: PREL")
(eglot-format-buffer)
(save-buffer)                           ; sends what eglot would send when the user pauses, a timer that batch mode never runs
(wait-until "the findings that were fixed to go"
            (lambda () (and (flymake-diagnostics) (not (found-p "misspelt-tag")) (not (found-p "trailing-blank")) (not (found-p "pilcrow")))))
(eglot-shutdown (eglot-current-server))
